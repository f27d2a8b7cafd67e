/** A command of the README with what it prints; where not all is shown, `only` are the beginnings of the sections that are, or `first` the lines. */
export interface Shown {
  readonly argv: ReadonlyArray<string>
  readonly text: string
  readonly only: ReadonlyArray<string> | null
  readonly first: number | null
}

const block = /```console(?: only="([^"]*)")?(?: first=(\d+))?\n\$ ([^\n]*)\n([\s\S]*?)```/g

/** Every command of a README, in order. A backslash at the end of a line goes on with the next. */
export const shownIn = (readme: string): ReadonlyArray<Shown> =>
  [...readme.replaceAll(/ \\\n +/g, ' ').matchAll(block)].map(([, only, first, command = '', text = '']) => ({
    argv: command.split(' '),
    text,
    only: only === undefined ? null : only.split('; '),
    first: first === undefined ? null : Number(first),
  }))

/** The part of an output that is shown: whole sections, which are set apart by empty lines, or its first lines. */
export const shownOf = (output: string, { only, first }: Pick<Shown, 'only' | 'first'>): string => {
  if (first !== null) return `${output.split('\n').slice(0, first).join('\n')}\n…\n`
  if (only === null) return output
  return output
    .trimEnd()
    .split('\n\n')
    .filter((section) => only.some((title) => section.startsWith(title)))
    .map((section) => `${section}\n`)
    .join('\n')
}

/** A README with what its commands print put in place of what it says they print. */
export const withOutputs = (readme: string, outputs: ReadonlyArray<string>): string => {
  let at = 0
  return readme.replaceAll(/(```console[^\n]*\n\$ (?:[^\n]*\\\n)*[^\n]*\n)[\s\S]*?```/g, (_, head: string) => {
    const output = outputs[at++] ?? ''
    return `${head}${output}\`\`\``
  })
}
