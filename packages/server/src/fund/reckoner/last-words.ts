/** What a process says on its way to its end. */
export interface LastWords {
  readonly hear: (text: string) => void
  /** One line where Node itself gave up, as it does without memory; otherwise the last that was said. */
  readonly all: () => string
}

const mostCharacters = 2_000
const fatal = /^FATAL ERROR: (.+)\r?\n/m

/** Behind a fatal error Node prints pages of addresses: it is noted when it comes by. */
export const lastWords = (): LastWords => {
  let said = ''
  let fault: string | null = null
  return {
    hear: (text) => {
      said += text
      fault ??= fatal.exec(said)?.[1] ?? null
      said = said.slice(-mostCharacters)
    },
    all: () => fault ?? said.trim(),
  }
}
