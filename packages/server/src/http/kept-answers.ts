/** An answer as it leaves. */
export interface Representation {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** 缓存: answers that their tags decide, the ones asked for last. Nothing personal is ever put into it. */
export interface KeptAnswers {
  readonly get: (tag: string) => Representation | null
  readonly put: (tag: string, answer: Representation) => void
}

/** Keeps answers up to a number of bytes; the one not asked for longest goes first. */
export const keptAnswers = (bytesLimit: number): KeptAnswers => {
  const answers = new Map<string, Representation>()
  let bytes = 0
  const forget = (tag: string, answer: Representation): void => {
    answers.delete(tag)
    bytes -= answer.bytes.byteLength
  }
  return {
    get: (tag) => {
      const answer = answers.get(tag)
      if (answer === undefined) return null
      answers.delete(tag)
      answers.set(tag, answer)
      return answer
    },
    put: (tag, answer) => {
      const before = answers.get(tag)
      if (before !== undefined) forget(tag, before)
      if (answer.bytes.byteLength > bytesLimit / 8) return
      answers.set(tag, answer)
      bytes += answer.bytes.byteLength
      for (const [oldest, old] of answers) {
        if (bytes <= bytesLimit) return
        forget(oldest, old)
      }
    },
  }
}
