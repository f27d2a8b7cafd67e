import { broken } from '@pension-ledger/domain'
import type { PlantCode, PlantOrder } from '../plant/codes.js'
import type { Planted } from '../plant/planted.js'
import { type Planting, type Simulation, simulate } from '../simulate.js'
import { folded, plan, right, type Simulated } from './simulated.js'

export const one = (...codes: ReadonlyArray<PlantCode>): PlantOrder => new Map(codes.map((code) => [code, 1]))

export interface PlantedSimulation extends Simulation {
  readonly planting: Planting
}

export const planted = (plant: PlantOrder, more: Partial<typeof plan> = {}): PlantedSimulation => {
  const simulation = right(simulate({ ...plan, participants: 1_200, seed: 'planted', ...more, plant }))
  const { planting } = simulation
  return planting === null ? broken('nothing was planted') : { ...simulation, planting }
}

export const indexOf = ({ subject }: Planted): number =>
  subject.kind === 'participant' ? Number(subject.participantId.slice(1)) - 1 : broken('no participant')

/** The one finding of a code. */
export const findingOf = ({ planting }: PlantedSimulation, code: PlantCode): Planted =>
  planting.findings.find((finding) => finding.code === code) ?? broken(`no ${code}`)

export const subjectOf = (simulation: PlantedSimulation, finding: Planted): Simulated => {
  const dossier = simulation.dossierOf(indexOf(finding))
  return { dossier, state: folded(dossier) }
}
