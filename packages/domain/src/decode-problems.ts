import type * as t from 'io-ts'

/** What does not fit, and where: a path of field names, the codec that was expected, and the value that stood there. */
export interface DecodeProblem {
  readonly path: string
  readonly expected: string
  readonly received: unknown
}

const isUnion = (entry: t.ContextEntry | undefined): boolean =>
  entry !== undefined && '_tag' in entry.type && entry.type._tag === 'UnionType'

const problemOf = ({ context, value }: t.ValidationError): DecodeProblem => {
  // Below a union io-ts writes the number of the alternative, which means nothing to whoever wrote the value.
  const named = context.filter((_, depth) => !isUnion(context[depth - 1]))
  return {
    path: named
      .map(({ key }) => key)
      .filter((key) => key !== '')
      .join('.'),
    expected: named.at(-1)?.type.name ?? 'unknown',
    received: value,
  }
}

/** Every path above one: of `a.b.c`, `a` and `a.b`. */
const above = (path: string): ReadonlyArray<string> =>
  [...path].flatMap((letter, end) => (letter === '.' ? [path.slice(0, end)] : []))

/**
 * One problem for each place: a value that fits no alternative of a union is one problem, not one for each alternative. Where an
 * alternative fits but for something within the value, that is the problem.
 */
export const decodeProblems = (errors: t.Errors): ReadonlyArray<DecodeProblem> => {
  const problems = new Map<string, DecodeProblem>()
  for (const error of errors) {
    const problem = problemOf(error)
    problems.set(`${problem.path} ${problem.expected}`, problem)
  }
  const all = [...problems.values()]
  const explained = new Set(all.flatMap(({ path }) => above(path)))
  return all.filter(({ path }) => !explained.has(path))
}
