import type { NoPolicyInForce } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { PlantingPlan } from '../plan.js'
import { addToBook, newFundBook } from '../scheme/fund-book.js'
import type { Simulation } from '../simulate.js'
import { fundCodes, type PlantOrder, type PlantRefused, plantCodes } from './codes.js'
import { type PlantedScheme, plantFunds } from './fund-plants.js'
import { missingLimit } from './limits.js'
import { type Chosen, chooseParticipants } from './participants-chosen.js'
import type { Planted } from './planted.js'

/**
 * 植入: a clean history with as many irregularities of each code as were asked for. Everybody else's lines stay as they were; the fund's
 * follow what was really paid.
 *
 * Rejects: PlantCountOutOfRange, PlantsDoNotFit, NoPolicyInForce.
 */
export const plantSimulation = (
  clean: Simulation,
  { plant, seed }: PlantingPlan,
): E.Either<PlantRefused | NoPolicyInForce, Simulation> => {
  for (const [code, asked] of plant)
    if (!Number.isSafeInteger(asked) || asked < 0) return E.left({ code: 'PlantCountOutOfRange', plant: code, asked })
  const missing = missingLimit(clean.setting, plant)
  if (missing !== null) return E.left(missing)

  const chosen = chooseParticipants({ ...clean, seed }, plant)
  const simulation = withParticipants(clean, chosen)
  const scheme = fundCodes.some((code) => (plant.get(code) ?? 0) > 0) ? withFunds(simulation, plant, seed) : null
  const short = [...chosen.short, ...(scheme?.short ?? [])]
  if (short.length > 0) return E.left({ code: 'PlantsDoNotFit', short })

  const ofParticipants = [...chosen.byIndex.values()].flatMap(({ findings }) => findings)
  const findings = inOrder([...ofParticipants, ...(scheme?.findings ?? [])])
  return E.right({
    ...simulation,
    schemeRows: scheme === null ? clean.schemeRows : () => scheme.rows,
    planting: { findings, plantedOf: (index) => chosen.byIndex.get(index) ?? null },
  })
}

const withParticipants = (clean: Simulation, { byIndex }: Chosen): Simulation => ({
  ...clean,
  dossierOf: (index) => byIndex.get(index)?.dossier ?? clean.dossierOf(index),
})

/** The fund's lines rest on everybody's, so everybody is gone through once before anything is written. */
const withFunds = (simulation: Simulation, order: PlantOrder, seed: string): PlantedScheme => {
  const book = newFundBook()
  for (let index = 0; index < simulation.participants; index++) addToBook(book, simulation.dossierOf(index))
  return plantFunds(simulation.schemeRows(book), order, seed, simulation.setting)
}

const keyOf = ({ code, subject, months, on }: Planted): string => {
  const rank = String(plantCodes.indexOf(code)).padStart(2, '0')
  return `${rank} ${JSON.stringify(subject)} ${months.join(' ')} ${on ?? ''}`
}

const inOrder = (findings: ReadonlyArray<Planted>): ReadonlyArray<Planted> =>
  [...findings].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
