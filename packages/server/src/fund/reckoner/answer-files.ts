import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Reckoned } from '../fund-error.js'
import { type AnswerHead, answerTexts, type ReadAnswer, readAnswer } from './answer-lines.js'
import type { ReckoningTerms, Written } from './reckoning.js'

/** What answers rest on beside the log, in one word. */
export const digestOf = (terms: ReckoningTerms): string =>
  createHash('sha256').update(JSON.stringify(terms)).digest('hex')

const charactersAtOnce = 1 << 16

/** Writes an answer so that a reader finds all of it or nothing, also where the process is killed on the way. */
export const writeAnswerFile = async <What extends Reckoned>(
  path: string,
  head: AnswerHead & { readonly what: What },
  answer: Written[What],
): Promise<void> => {
  const part = `${path}.${process.pid}.part`
  const file = await open(part, 'w', 0o600)
  try {
    let waiting = ''
    for (const text of answerTexts(head, answer)) {
      waiting += text
      if (waiting.length < charactersAtOnce) continue
      await file.write(waiting)
      waiting = ''
    }
    await file.write(waiting)
  } finally {
    await file.close()
  }
  await rename(part, path)
}

/** Null where there is no such file, or none that can be used. */
export const readAnswerFile = async <What extends Reckoned>(
  path: string,
  what: What,
): Promise<ReadAnswer<What> | null> => {
  try {
    return await readAnswer(what, createInterface({ input: createReadStream(path, 'utf8') }))
  } catch {
    // Whatever is wrong with it: it is disposable.
    return null
  }
}

const endingBytes = 96

/** The last line of an answer, which has its digest; null where there is none. Two files with the same say the same. */
export const endingOf = async (path: string): Promise<string | null> => {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const { buffer, bytesRead } = await file.read(
        Buffer.alloc(endingBytes),
        0,
        endingBytes,
        Math.max(0, size - endingBytes),
      )
      return buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n').at(-1) ?? null
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}

/** Makes a folder that only its owner sees. */
export const ownFolder = async (path: string): Promise<void> => {
  await mkdir(path, { recursive: true, mode: 0o700 })
}

export const forget = (path: string): Promise<void> => rm(path, { recursive: true, force: true })
