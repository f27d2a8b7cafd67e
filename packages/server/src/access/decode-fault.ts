import type * as t from 'io-ts'

/** Where a text from outside is not as agreed: a path of names and numbers with dots, '' for the whole, and what belongs there. */
export interface DecodeFault {
  readonly path: string
  readonly expected: string
}

/** The fault that says most: the one farthest inside. What stands there is not repeated, for it may be a secret. */
export const decodeFault = (errors: t.Errors): DecodeFault => {
  const [first] = [...errors].sort((a, b) => depthOf(b) - depthOf(a))
  const context = first?.context ?? []
  // Below a union stand its members, by number. What none of them fits is told by the union, which names them all.
  const isMember = (index: number): boolean => isUnion(context[index - 1])
  const last = context.length - 1
  return {
    path: context
      .filter((_, index) => !isMember(index))
      .map(({ key }) => key)
      .filter((key) => key !== '')
      .join('.'),
    expected: context[isMember(last) ? last - 1 : last]?.type.name ?? 'something else',
  }
}

/** Of two equally deep, the one where something stands was meant. */
const depthOf = ({ context, value }: t.ValidationError): number => context.length + (value === undefined ? 0 : 0.5)

const isUnion = (entry: t.ContextEntry | undefined): boolean =>
  entry !== undefined && '_tag' in entry.type && entry.type._tag === 'UnionType'

/**
 * The first field that decoding left out, because nobody knows it; null where there is none. Somebody may have believed that it restricts
 * what is allowed.
 */
export const fieldLeftOut = (given: unknown, decoded: unknown): string | null => {
  if (typeof given !== 'object' || given === null) return null
  for (const [name, value] of Object.entries(given)) {
    if (typeof decoded !== 'object' || decoded === null || !Object.hasOwn(decoded, name)) return name
    const below = fieldLeftOut(value, Object.entries(decoded).find(([own]) => own === name)?.[1])
    if (below !== null) return `${name}.${below}`
  }
  return null
}
