import * as E from 'fp-ts/lib/Either.js'
import type { Told } from '../fund.js'
import type { FundError, Reckoned } from '../fund-error.js'
import type { Moment } from '../moment.js'
import {
  type AskedAt,
  type KeptReckoned,
  keyOf,
  type LaneName,
  type Reckoner,
  type Reckonings,
} from '../reckoner/reckoning.js'
import { type Recent, recent } from './recent.js'

type Answer<What extends Reckoned> = E.Either<FundError, Reckonings[What]>

/** Answers that take a while: each is worked out once, however many ask, and the last few are remembered. */
export interface Answers {
  /** Waits as long as it takes. Rejects what the reckoner rejects. */
  readonly ask: <What extends Reckoned>(what: What, at: AskedAt[What]) => Told<Reckonings[What]>
  /** What is at hand, or it waits as long as it takes; what it answers stays at hand until it is told the next. */
  readonly makeNewest: <What extends KeptReckoned>(what: What, position: number) => Promise<Answer<What>>
  /** Seconds after which it is worth asking again for what is under way: as many as the last one took. */
  readonly retryAfterS: (what: Reckoned) => number
  /** What was worked out elsewhere, and stays at hand until the next. */
  readonly keepNewest: <What extends KeptReckoned>(what: What, position: number, answer: Reckonings[What]) => void
}

export interface AnswersOptions {
  readonly reckoner: Reckoner
  readonly elapsedMs: () => number
  /** How many answers under cuts are remembered, of each sort. */
  readonly most: number
}

interface Newest<What extends Reckoned> {
  readonly key: string
  readonly answer: Reckonings[What]
}

/** What is known of one sort of answers. */
interface Shelf<What extends Reckoned> {
  readonly remembered: Recent<Reckonings[What]>
  readonly underWay: Map<string, Promise<Answer<What>>>
  newest: Newest<What> | null
  /** How long the last one took, in milliseconds. */
  took: number
}

export const uncutAt = (position: number): Moment => ({ position, effectiveAt: null, knownAt: null })

export const openAnswers = ({ reckoner, elapsedMs, most }: AnswersOptions): Answers => {
  const shelf = <What extends Reckoned>(): Shelf<What> => ({
    remembered: recent(most),
    underWay: new Map(),
    newest: null,
    took: 0,
  })
  const shelves: { readonly [What in Reckoned]: Shelf<What> } = {
    cells: shelf(),
    findings: shelf(),
    turnovers: shelf(),
    reconciliation: shelf(),
    participants: shelf(),
    counted: shelf(),
    entries: shelf(),
  }

  const work = <What extends Reckoned>(what: What, at: AskedAt[What], lane: LaneName): Promise<Answer<What>> => {
    const { underWay, remembered }: Shelf<What> = shelves[what]
    const key = keyOf(what, at)
    const begun = underWay.get(key)
    if (begun !== undefined) return begun
    const since = elapsedMs()
    const answer = reckoner
      .ask(what, at, lane)()
      .then((told) => {
        underWay.delete(key)
        if (E.isLeft(told)) return told
        shelves[what].took = elapsedMs() - since
        if (lane === 'questions') remembered.put(key, told.right)
        return told
      })
    underWay.set(key, answer)
    return answer
  }

  const keepNewest: Answers['keepNewest'] = (what, position, answer) => {
    shelves[what].newest = { key: keyOf(what, uncutAt(position)), answer }
  }

  return {
    ask:
      <What extends Reckoned>(what: What, at: AskedAt[What]) =>
      async () => {
        const { remembered, newest }: Shelf<What> = shelves[what]
        const key = keyOf(what, at)
        const known = newest?.key === key ? newest.answer : remembered.get(key)
        return known === undefined ? work(what, at, 'questions') : E.right(known)
      },
    makeNewest: async <What extends KeptReckoned>(what: What, position: number): Promise<Answer<What>> => {
      const { newest }: Shelf<What> = shelves[what]
      if (newest?.key === keyOf(what, uncutAt(position))) return E.right(newest.answer)
      const answer = await work(what, uncutAt(position), 'background')
      if (E.isRight(answer)) keepNewest(what, position, answer.right)
      return answer
    },
    retryAfterS: (what) => Math.min(60, Math.max(1, Math.ceil(shelves[what].took / 1000))),
    keepNewest,
  }
}
