import type * as t from 'io-ts'

/** What does not fit, and where: a path of field names, the codec that was expected, and the value that stood there. */
export interface DecodeProblem {
  readonly path: string
  readonly expected: string
  readonly received: unknown
}

export const decodeProblems = (errors: t.Errors): ReadonlyArray<DecodeProblem> =>
  errors.map(({ context, value }) => ({
    path: context
      .map(({ key }) => key)
      .filter((key) => key !== '')
      .join('.'),
    expected: context.at(-1)?.type.name ?? 'unknown',
    received: value,
  }))
