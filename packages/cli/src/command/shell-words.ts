/** Words as a person could type them again: quoted where a shell would take them apart. */
export const shellWords = (words: ReadonlyArray<string>): string => words.map(shellWord).join(' ')

const shellWord = (word: string): string =>
  /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
