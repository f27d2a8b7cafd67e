import type { Dossier } from '../office/dossier.js'
import { between, randomOf, seedFrom } from '../random/random.js'
import type { Setting } from '../scheme/setting.js'
import { type Bench, benchOf } from './bench.js'
import { type ParticipantCode, type PlantCode, type PlantOrder, participantCodes } from './codes.js'
import { participantPlants } from './participant-plants.js'
import type { PlantedDossier } from './planted.js'

export interface Shortage {
  readonly plant: PlantCode
  readonly asked: number
  readonly could: number
}

export interface Population {
  readonly seed: string
  readonly participants: number
  readonly setting: Setting
  readonly dossierOf: (index: number) => Dossier
}

/** Whose lines were changed, by number, and what was not reached. */
export interface Chosen {
  readonly byIndex: ReadonlyMap<number, PlantedDossier>
  readonly short: ReadonlyArray<Shortage>
}

interface Seat {
  readonly index: number
  readonly bench: Bench
}

/** What is still to be planted of one code, and who waits for company. */
interface Wanted {
  readonly code: ParticipantCode
  readonly asked: number
  left: number
  waiting: ReadonlyArray<Seat>
}

/**
 * 选人: goes through the population in an order of the seed's, and gives everybody the first irregularity still wanted that fits, the
 * rarest first. Nobody gets two. It stops as soon as all is planted.
 */
export const chooseParticipants = (population: Population, order: PlantOrder): Chosen => {
  const byIndex = new Map<number, PlantedDossier>()
  const wanted: Wanted[] = participantCodes.flatMap((code) => {
    const asked = order.get(code) ?? 0
    return asked === 0 ? [] : [{ code, asked, left: asked, waiting: [] }]
  })
  for (const index of visits(population)) {
    if (wanted.every(({ left }) => left === 0)) break
    serve(population, index, wanted, byIndex)
  }
  const short = wanted
    .filter(({ left }) => left > 0)
    .map(({ code, asked, left }) => ({ plant: code, asked, could: asked - left }))
  return { byIndex, short }
}

const serve = (
  population: Population,
  index: number,
  wanted: ReadonlyArray<Wanted>,
  byIndex: Map<number, PlantedDossier>,
): void => {
  const dossier = population.dossierOf(index)
  const plain = benchOf(dossier, population.setting, randomOf(seedFrom('')))
  for (const want of wanted) {
    if (want.left === 0) continue
    const random = randomOf(seedFrom(`${population.seed} plant ${want.code} ${dossier.participantId}`))
    const bench = { ...plain, random }
    const { heads, fits, plant } = participantPlants[want.code]
    if (!fits(bench)) continue
    const seats = [...want.waiting, { index, bench }]
    want.waiting = seats.length < heads ? seats : []
    if (seats.length < heads) return
    want.left -= 1
    for (const planted of plant(seats.map((seat) => seat.bench))) {
      const seat = seats.find((one) => one.bench.dossier.participantId === planted.dossier.participantId)
      if (seat !== undefined) byIndex.set(seat.index, planted)
    }
    return
  }
}

/** Every number below the population's once, in strides that share no divisor with it. */
function* visits({ seed, participants }: Population): Generator<number> {
  const random = randomOf(seedFrom(`${seed} plant`))
  const offset = between(random, 0, participants - 1)
  let stride = between(random, 1, participants)
  while (divisor(stride, participants) !== 1) stride += 1
  for (let i = 0; i < participants; i++) yield (offset + i * stride) % participants
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
