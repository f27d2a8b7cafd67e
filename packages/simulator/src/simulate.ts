import * as E from 'fp-ts/lib/Either.js'
import type { Row } from './files/row.js'
import { factsOf } from './files/row.js'
import { drawLife } from './life/draw-life.js'
import type { Dossier } from './office/dossier.js'
import { workedOut } from './office/worked-out.js'
import { mostParticipants, type Plan, type PlanRefused, type PlantingPlan, settingFor } from './plan.js'
import type { PlantRefused } from './plant/codes.js'
import { plantSimulation } from './plant/plant-simulation.js'
import type { Planted, PlantedDossier } from './plant/planted.js'
import { seedFrom } from './random/random.js'
import { estimatedAdvances } from './scheme/advances.js'
import { endOfYear } from './scheme/days.js'
import type { FundBook } from './scheme/fund-book.js'
import { fundRows } from './scheme/fund-rows.js'
import { roundRows, statementRows, targetRows } from './scheme/scheme-rows.js'
import type { Setting } from './scheme/setting.js'

/** A simulated history: participants one by one, and what they add up to for the scheme. */
export interface Simulation {
  readonly setting: Setting
  readonly participants: number
  /** The dossier of the participant with that number, from 0: the same in a population of any size. */
  readonly dossierOf: (index: number) => Dossier
  /** Rounds, targets, money movements, bank statements, once all dossiers are in the book. */
  readonly schemeRows: (book: FundBook) => ReadonlyArray<Row>
  /** Null for a clean history. */
  readonly planting: Planting | null
}

/** 植入的问题: what an audit must find, and whose lines were changed for it. */
export interface Planting {
  readonly findings: ReadonlyArray<Planted>
  readonly plantedOf: (index: number) => PlantedDossier | null
}

/**
 * 模拟: a clean history, in which the office made no mistake; or one in which it made just those that were to be planted.
 *
 * Rejects: as `settingFor`; with a plan that plants, as `plantSimulation`.
 */
export function simulate(plan: PlantingPlan): E.Either<PlanRefused | PlantRefused, Simulation>
export function simulate(plan: Plan): E.Either<PlanRefused, Simulation>
export function simulate(plan: Plan | PlantingPlan): E.Either<PlanRefused | PlantRefused, Simulation> {
  const clean = cleanSimulation(plan)
  return E.isLeft(clean) || !('plant' in plan) ? clean : plantSimulation(clean.right, plan)
}

const cleanSimulation = (plan: Plan): E.Either<PlanRefused, Simulation> => {
  const setting = settingFor(plan)
  if (E.isLeft(setting)) return setting
  const { seed, participants } = plan
  return E.right({
    setting: setting.right,
    participants,
    dossierOf: (index) => workedOut(drawLife(seedFrom(seed), index, setting.right), setting.right),
    schemeRows: (book) => schemeRows(book, plan, setting.right),
    planting: null,
  })
}

const schemeRows = (
  book: FundBook,
  { fromYear, toYear, seed }: Plan,
  { rounds, firstDay }: Setting,
): ReadonlyArray<Row> => {
  const funds = fundRows(book, { advancesFor: estimatedAdvances(seed, firstDay), fromYear, until: endOfYear(toYear) })
  return [
    ...roundRows(rounds),
    ...targetRows(book, fromYear, toYear),
    ...funds,
    ...statementRows(book, funds, fromYear, 0),
  ]
}

const sampleSize = 500

/**
 * How many participants make a history of about so many events, measured on a small sample of the same history.
 *
 * Returns: the plan for them, within a few per cent for histories of more than some ten thousand events.
 */
export const planFor = (
  asked: Omit<Plan, 'participants'> & { readonly events: number },
): E.Either<PlanRefused, Plan> => {
  const { events, ...rest } = asked
  const sample = simulate({ ...rest, participants: sampleSize })
  if (E.isLeft(sample)) return sample
  let facts = 0
  for (let i = 0; i < sampleSize; i++) for (const row of sample.right.dossierOf(i).rows) facts += factsOf(row).length
  const participants = Math.round((events * sampleSize) / facts)
  return E.right({ ...rest, participants: Math.min(mostParticipants, Math.max(1, participants)) })
}
