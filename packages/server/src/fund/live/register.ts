import { participantIn as idIn, participantId, participantStream } from '@pension-ledger/domain'
import { participantIn } from '@pension-ledger/ledger'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { RegisteredParticipant, Told } from '../fund.js'
import type { FundError } from '../fund-error.js'
import { logUpTo } from '../log-up-to.js'
import { isUncut, type Moment } from '../moment.js'
import { inOrder, registeredAs } from '../reckoner/registered.js'
import type { Answers } from './answers.js'
import { recent } from './recent.js'

type Registered = ReadonlyArray<RegisteredParticipant>

/** With more touched participants than these, everybody is read anew, in another process. */
const mostTouched = 500

/** 名册 that follows the log: between two positions only those are read again of whom something was recorded. */
export const followedRegister = (store: EventStore, answers: Answers): ((at: Moment) => Told<Registered>) => {
  const registers = recent<Registered>(4)
  let newest: { readonly position: number; readonly register: Registered } | null = null
  const underWay = new Map<number, Promise<E.Either<FundError, Registered>>>()

  const keep = (position: number, register: Registered): void => {
    registers.put(String(position), register)
    if (newest === null || newest.position < position) newest = { position, register }
  }

  const follow = async (position: number): Promise<E.Either<FundError, Registered>> => {
    const known = registers.get(String(position))
    if (known !== undefined) return E.right(known)
    if (newest !== null && newest.position < position) {
      const followed = await refold(store, newest, position)
      if (E.isLeft(followed)) return followed
      if (followed.right !== null) {
        keep(position, followed.right)
        return E.right(followed.right)
      }
    }
    const read = await answers.ask('participants', { position, effectiveAt: null, knownAt: null })()
    if (E.isRight(read)) keep(position, read.right)
    return read
  }

  return (at) => () => {
    if (!isUncut(at)) return answers.ask('participants', at)()
    // Whoever asks for the same position at the same time gets what the first one gets.
    const begun = underWay.get(at.position)
    if (begun !== undefined) return begun
    const told = follow(at.position).finally(() => underWay.delete(at.position))
    underWay.set(at.position, told)
    return told
  }
}

/** The register at a later position; null where so many were touched that another way is shorter. */
const refold = async (
  store: EventStore,
  { position, register }: { readonly position: number; readonly register: Registered },
  to: number,
): Promise<E.Either<FundError, Registered | null>> => {
  const touched = await store.streamsTouched(position, to)()
  if (E.isLeft(touched)) return touched
  const ids = touched.right.flatMap((stream) => idIn(stream) ?? [])
  if (ids.length === 0) return E.right(register)
  if (ids.length > mostTouched) return E.right(null)
  const lines = new Map<string, RegisteredParticipant>(register.map((line) => [line.participantId, line]))
  const log = logUpTo(store, to)
  for (const id of ids.map(participantId)) {
    const view = await participantIn(log)(id)()
    if (E.isLeft(view) && view.left.code !== 'UnknownParticipant') return view
    const line = E.isLeft(view) ? null : registeredAs(participantStream(id), view.right.state)
    if (line === null) lines.delete(id)
    else lines.set(id, line)
  }
  return E.right(inOrder(lines.values()))
}
