/** What `JSON.parse` lets pass, and what an explanation may not have. */
export type TextProblem = { readonly what: 'field-twice'; readonly path: string } | { readonly what: 'too-deep' }

/** An explanation is six levels deep; what is deeper was not made to be read. */
const deepest = 64

interface Level {
  readonly path: string
  /** Names of fields so far; null in a list. */
  readonly names: Set<string> | null
  index: number
  name: string
}

/**
 * Looks through a text that has been parsed as JSON for fields that an object has twice, of which one reader takes the first and another
 * the last, and for depth that would exhaust whoever walks it.
 */
export const problemsOfText = (json: string): ReadonlyArray<TextProblem> => {
  const problems: TextProblem[] = []
  const levels: Level[] = []
  // Of a valid text, only strings and brackets and what separates fields matter.
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],]/g
  let isName = false
  for (let match = tokens.exec(json); match !== null; match = tokens.exec(json)) {
    const token = match[0]
    const level = levels.at(-1)
    if (token === '{' || token === '[') {
      if (levels.length === deepest) return [{ what: 'too-deep' }]
      levels.push({ path: pathIn(level), names: token === '{' ? new Set() : null, index: 0, name: '' })
      isName = token === '{'
    } else if (token === '}' || token === ']') {
      levels.pop()
      isName = false
    } else if (token === ',' && level !== undefined) {
      level.index += 1
      isName = level.names !== null
    } else if (isName && level?.names) {
      level.name = token.includes('\\') ? String(JSON.parse(token)) : token.slice(1, -1)
      if (level.names.has(level.name)) problems.push({ what: 'field-twice', path: pathIn(level) })
      level.names.add(level.name)
      isName = false
    }
  }
  return problems
}

const pathIn = (level: Level | undefined): string => {
  if (level === undefined) return ''
  return joined(level.path, level.names === null ? level.index : level.name)
}

/** `steps[3].output`: how a place in the document is written. */
export const joined = (path: string, next: string | number): string => {
  if (typeof next === 'number') return `${path}[${next}]`
  return path === '' ? next : `${path}.${next}`
}
