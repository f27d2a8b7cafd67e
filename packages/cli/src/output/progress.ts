import type { Context } from '../command/command.js'
import type { Words } from '../language.js'

/** 进度: one line on stderr that rewrites itself. */
export interface Progress {
  /** `total` is null while nobody knows it. */
  readonly at: (done: number, total: number | null, what?: string) => void
  /** Clears the line. */
  readonly end: () => Promise<void>
}

const quietMs = 500
const refreshMs = 100

/**
 * A progress line that shows the rate, the share and the time left, for work of more than half a second on a terminal; silent
 * everywhere else.
 */
export const progressOf = ({ io, lang, quiet }: Context, words: Words, unit: Words): Progress => {
  if (!io.stderr.isTty || quiet) return { at: () => {}, end: async () => {} }
  const started = io.clock.elapsedMs()
  let shownAt = started + quietMs - refreshMs
  let shown = false

  return {
    at: (done, total, what = '') => {
      const now = io.clock.elapsedMs()
      if (now - shownAt < refreshMs) return
      shownAt = now
      shown = true
      const line = progressLine({
        words: `${words[lang]} ${what}`.trimEnd(),
        unit: unit[lang],
        done,
        total,
        ms: now - started,
      })
      // A terminal that has gone away must not end the work.
      io.stderr.write(`\r\u001b[K${line}`).catch(() => {})
    },
    end: async () => {
      if (shown) await io.stderr.write('\r\u001b[K')
    },
  }
}

interface Standing {
  readonly words: string
  readonly unit: string
  readonly done: number
  readonly total: number | null
  readonly ms: number
}

/** `Importing payments.csv  120,000  24,000 rows/s  40%  0:07` */
export const progressLine = ({ words, unit, done, total, ms }: Standing): string => {
  const rate = ms > 0 ? (done * 1000) / ms : 0
  const parts = [words, Math.round(done).toLocaleString('en-US'), `${Math.round(rate).toLocaleString('en-US')} ${unit}`]
  if (total !== null && total > 0) {
    parts.push(`${Math.min(100, Math.floor((done * 100) / total))}%`)
    if (rate > 0) parts.push(clockTime(Math.max(0, total - done) / rate))
  }
  return parts.join('  ')
}

const clockTime = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
