import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Reckoned } from '../fund-error.js'
import { digestOf, forget, ownFolder, readAnswerFile } from './answer-files.js'
import { keptShelf } from './kept-shelf.js'
import { type LaneOptions, openLane } from './lane.js'
import type { KeptAnswer, Reckoner, ReckoningTerms } from './reckoning.js'
import { tipAt } from './tip-at.js'

/** The log that is worked over, what is told beside it, and where answers are written. */
export interface ProcessReckonerParts {
  readonly store: EventStore
  /** By which the processes open it: it has the password, and the store's own URL has not. */
  readonly storeUrl: string
  readonly terms: ReckoningTerms
  /** A folder for the newest answers, which outlive this process. It may be deleted at any time. */
  readonly keptIn: string
  /** A folder of this process's own, for answers on their way. It is deleted in the end. */
  readonly scratch: string
}

const reckonerProgram = fileURLToPath(new URL('./reckoner-program.js', import.meta.url))

/**
 * A reckoning shares a small machine with the server. Left alone, V8 lets a heap grow to twice what is in use before it collects, and young
 * objects have 48 MB of their own; collecting oftener takes a third of processor time more, and half the memory. What is in use may grow as
 * far as Node lets any heap grow, so that a large ledger takes longer and does not fail.
 */
const frugal: ReadonlyArray<string> = ['--heap-growing-percent=20', '--max-semi-space-size=2']

const usual: Omit<LaneOptions, 'assignment'> = {
  program: reckonerProgram,
  execArgv: frugal,
  mostWaiting: 16,
  idleMs: 5_000,
  retryMs: 250,
}

/**
 * Works things out in processes of its own: one for what somebody waits for, one for what nobody has asked for yet, so that neither
 * waits for the other. Either may be killed: what it worked on is begun again.
 */
export const processReckoner = (
  { store, storeUrl, terms, keptIn, scratch }: ProcessReckonerParts,
  options: Partial<Omit<LaneOptions, 'assignment'>> = {},
): Reckoner => {
  const how: LaneOptions = { ...usual, ...options, assignment: { kind: 'assignment', storeUrl, terms } }
  // What nobody waits for is read here when its process, and the memory it took, are gone.
  const lanes = { questions: openLane(how), background: openLane({ ...how, idleMs: 0 }) }
  const digest = digestOf(terms)
  const folders = Promise.all([ownFolder(keptIn), ownFolder(scratch)])
  let files = 0

  const shelf = keptShelf(keptIn)

  return {
    ask: (what, at, lane) => async () => {
      files += 1
      const path = lane === 'background' ? shelf.pathOf(what) : join(scratch, `${files}.jsonl`)
      try {
        await folders
      } catch (error) {
        return E.left({ code: 'WorkerFailed', why: String(error) })
      }
      const done = await lanes[lane].ask({ what, at, path })
      if (E.isLeft(done)) return done
      const read = await (lane === 'background' ? shelf.read(what) : readAnswerFile(path, what))
      if (lane === 'questions') await forget(path)
      return read === null ? E.left({ code: 'WorkerFailed', why: 'its answer was not there' }) : E.right(read.answer)
    },
    kept: async <What extends Reckoned>(what: What): Promise<KeptAnswer<What> | null> => {
      const read = await shelf.read(what)
      if (read === null || read.head.terms !== digest) return null
      const { position, tip } = read.head
      const now = await tipAt(store, position)
      return E.isRight(now) && now.right === tip ? { position, answer: read.answer } : null
    },
    stop: async () => {
      await Promise.all([lanes.questions.stop(), lanes.background.stop()])
      await forget(scratch)
    },
  }
}
