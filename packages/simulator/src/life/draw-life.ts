import {
  addDays,
  type BusinessDate,
  constantOf,
  dateIn,
  dayNumber,
  firstDayOf,
  reaches,
  type Sex,
  yearOf,
} from '@pension-ledger/domain'
import { newDossier, put } from '../office/dossier.js'
import { birthDateFor } from '../people/age-pyramid.js'
import { personOf } from '../people/person.js'
import { placeOf } from '../people/place.js'
import { between, chance, type Random, randomOf, type Seed, seedAt } from '../random/random.js'
import { earlierDate, laterDate } from '../scheme/days.js'
import { lawful } from '../scheme/lawful.js'
import type { Setting } from '../scheme/setting.js'
import { drawSuspension } from './benefits.js'
import { categoryRow, drawCategories } from './categories.js'
import { drawCertifications } from './certifications.js'
import { drawChanges, drawPause, drawTransferIn } from './draw-changes.js'
import { drawContributions } from './draw-contributions.js'
import { drawEnd } from './draw-end.js'
import { enrolment } from './enrolment.js'
import type { Life } from './life.js'

/** One stream of chance for each part of a life, so that a change in one part leaves the others as they were. */
const parts = { person: 0, contributions: 1, categories: 2, end: 3, changes: 4, benefits: 5, payments: 6 } as const

const firstYearShare = 0.45
const secondYearShare = 0.3
const daysLeftInAYear = 12

/** Nearly half of all come when the scheme begins, many in its second year, the others over the years. */
const drawEnrolment = (random: Random, { firstDay, lastDay }: Setting): BusinessDate => {
  const years = yearOf(lastDay) - yearOf(firstDay) + 1
  const later = chance(random, firstYearShare) ? 0 : chance(random, secondYearShare) ? 1 : between(random, 1, years)
  const year = yearOf(firstDay) + (later % years)
  const from = laterDate(firstDay, dateIn(year, 1, 1))
  const to = earlierDate(lastDay, dateIn(year, 12, 31 - daysLeftInAYear))
  return addDays(from, between(random, 0, dayNumber(to) - dayNumber(from)))
}

const returnedShare = 0.0015

/** Draws the whole life of the participant with a number: the same for a seed, however many others there are. */
export const drawLife = (population: Seed, index: number, setting: Setting): Life => {
  const { policy, firstDay, lastDay } = setting
  const seed = seedAt(population, index)
  const of = (part: number): Random => randomOf(seedAt(seed, part))

  const random = of(parts.person)
  const enrolledOn = drawEnrolment(random, setting)
  const sex: Sex = chance(random, 0.5) ? 'F' : 'M'
  const person = personOf(
    random,
    index,
    sex,
    birthDateFor(random, enrolledOn, yearOf(enrolledOn) <= yearOf(firstDay) + 1),
  )
  const place = placeOf(random, policy, null)
  const { participantId } = person

  const held = drawCategories(of(parts.categories), enrolledOn, lastDay)
  const reachesPensionAge = reaches(person.birthDate, lawful(constantOf(policy, 'age.pension')))
  const mayLeave = !held.some(({ category }) => category === 'disabled')
  const end = drawEnd(of(parts.end), person, enrolledOn, firstDayOf(reachesPensionAge), mayLeave, setting)
  const { death, leaving, endsOn } = end
  const span = { enrolledOn, endsOn }

  const changes = of(parts.changes)
  const pause = drawPause(changes, person, span)
  const transfer = drawTransferIn(changes, person, span)
  const paying = {
    participantId,
    ...span,
    reachesPensionAge,
    held,
    pausedYears: pause.years,
    transferredYears: transfer.years,
  }
  const rows = [
    enrolment(person, enrolledOn, place),
    ...held.filter(({ from }) => from <= endsOn).map((one) => categoryRow(participantId, one, endsOn)),
    ...drawChanges(changes, person, place, span, policy),
    ...pause.rows,
    ...transfer.rows,
    ...drawContributions(of(parts.contributions), paying, policy),
  ]

  const dossier = newDossier(participantId)
  for (const row of rows) put(dossier, row)
  if (death !== null) put(dossier, { kind: 'deaths', fact: death })
  const benefits = of(parts.benefits)
  const suspension = leaving === null ? drawSuspension(benefits, dossier, setting) : []
  for (const row of suspension) put(dossier, row)
  const certifications = leaving === null ? drawCertifications(benefits, dossier, setting) : []

  const payments = of(parts.payments)
  const afterDeath = chance(payments, 0.5) ? 'returned' : 'recovered'
  const isReturned = (): boolean => chance(payments, returnedShare)
  return {
    person,
    enrolledOn,
    rows: [...rows, ...suspension, ...certifications],
    leaving,
    death,
    isReturned,
    afterDeath,
  }
}
