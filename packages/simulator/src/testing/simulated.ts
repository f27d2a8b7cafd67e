import {
  broken,
  emptyParticipant,
  evolveParticipant,
  type NoPolicyInForce,
  type ParticipantState,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { factsOf } from '../files/row.js'
import type { Dossier } from '../office/dossier.js'
import type { Plan } from '../plan.js'
import { type Simulation, simulate } from '../simulate.js'
import { chenggong } from './chenggong.js'

export const right = <Left extends { readonly code: string }, Right>(of: E.Either<Left, Right>): Right =>
  E.isRight(of) ? of.right : broken(`refused: ${of.left.code}`)
export const answer = <Answer>(of: E.Either<NoPolicyInForce, Answer>): Answer => right(of)

export const plan: Plan = { participants: 400, fromYear: 2011, toYear: 2022, seed: 'a', policy: chenggong }
export const simulated = (seed: string, more: Partial<Plan> = {}): Simulation =>
  right(simulate({ ...plan, seed, ...more }))

/** Folds the lines anew, as a ledger that imported them would. */
export const folded = ({ rows }: Dossier): ParticipantState =>
  rows.flatMap(factsOf).reduce(evolveParticipant, emptyParticipant)

export type Sums = Record<string, number>
export const add = (sums: Sums, key: string, fen: number): void => {
  sums[key] = (sums[key] ?? 0) + fen
  if (sums[key] === 0) delete sums[key]
}

export interface Simulated {
  readonly dossier: Dossier
  readonly state: ParticipantState
}

export const everybody = (simulation: Simulation): ReadonlyArray<Simulated> =>
  Array.from({ length: simulation.participants }, (_, index) => {
    const dossier = simulation.dossierOf(index)
    return { dossier, state: folded(dossier) }
  })
