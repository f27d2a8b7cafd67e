/** A line of text with what hangs on it. */
export interface Branch {
  readonly text: string
  /** The event that the line tells of. */
  readonly eventId?: string
  readonly branches: ReadonlyArray<Branch>
}

export const leaf = (text: string): Branch => ({ text, branches: [] })

/** The lines of a tree, drawn. */
export const treeLines = (branches: ReadonlyArray<Branch>, indent = ''): ReadonlyArray<string> =>
  branches.flatMap(({ text, branches: inner }, index) => {
    const isLast = index === branches.length - 1
    return [`${indent}${isLast ? '└─ ' : '├─ '}${text}`, ...treeLines(inner, `${indent}${isLast ? '   ' : '│  '}`)]
  })
