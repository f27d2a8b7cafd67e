import { rowsOf, type Turnovers } from '@pension-ledger/books'
import { businessDate, Instant, month, participantId } from '@pension-ledger/domain'
import { contributed, died, enrolled, moved, paid, roundOpened, suspended } from '@pension-ledger/domain/testing'
import {
  allViews,
  cellFileOf,
  cellFileTexts,
  openProjections,
  type ProjectionFile,
  type Replayed,
  replay,
} from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, describe, expect, it } from 'vitest'
import { append, done, fundOver, ledgerOf, reckonerOver, right, serves, wholeReport } from '../fund.kit.js'
import type { FundError } from '../fund-error.js'
import type { AskedMoment, Moment } from '../moment.js'
import type { Reckoner } from '../reckoner/reckoning.js'
import type { LiveFund } from './live-fund.js'

const p1 = participantId('P1')
const p2 = participantId('P2')
const asOfNow: AskedMoment = { effectiveAt: null, knownAt: null, position: null }
const instant = (text: string): Instant => right(Instant.decode(text))

const inMonth = (of: string, who = 'P1') => ({ participantId: who, payMonth: of, periodOwed: of, paidOn: `${of}-15` })
const beginning = [
  enrolled(),
  enrolled({ participantId: 'P2' }),
  contributed({ year: 2014, fen: 20_000, receivedOn: '2014-05-10' }),
  paid(inMonth('2022-08')),
  paid(inMonth('2022-09')),
]
/** Of everybody something, also of the scheme, and with claims that it was known long before. */
const later = [
  moved({ effectiveOn: '2022-08-20' }),
  { event: paid(inMonth('2022-07')), at: '2022-08-01T00:00:00Z' },
  { event: contributed({ year: 2013, fen: 10_000, receivedOn: '2013-05-10' }), at: '2013-06-01T00:00:00Z' },
  died({ participantId: 'P2' }),
  enrolled({ participantId: 'P3' }),
  { event: roundOpened(), at: '2011-08-01T00:00:00Z' },
]

const open: LiveFund[] = []
const fundOf = async (...given: Parameters<typeof fundOver>): Promise<LiveFund> => {
  const fund = await fundOver(...given)
  open.push(fund)
  return fund
}
afterEach(async () => {
  for (const fund of open.splice(0)) await fund.stop()
})

const textOf = (replayed: Replayed): string => [...cellFileTexts(cellFileOf(replayed, allViews)).texts].join('')

/** Everything that a fund answers of a moment. */
const allOf = async (fund: LiveFund, at: Moment) => ({
  scheme: await fund.scheme(at)(),
  cells: textOf(await done(fund.replayed(at))),
  findings: E.map(wholeReport)(await fund.findings(at)()),
  turnovers: E.map(({ turnovers }: { readonly turnovers: Turnovers }) => rowsOf(turnovers))(await fund.turnovers(at)()),
  register: await fund.participants(at)(),
  participants: [await fund.participant(p1, at)(), await fund.participant(p2, at)()],
  entitlement: await fund.entitlement(p1, month('2022-08'), at)(),
  explanation: await fund.explain(p1, month('2022-08'), at)(),
  events: await fund.events({ after: 0, limit: 100 }, at)(),
})

describe('a moment', () => {
  it('is where all views stand, unless it is asked otherwise', async () => {
    const ledger = await ledgerOf(beginning)
    const fund = await fundOf({ ledger })
    expect(await done(fund.moment(asOfNow))).toEqual({ position: 6, effectiveAt: null, knownAt: null })
    const asked = { effectiveAt: businessDate('2022-08-31'), knownAt: 4, position: 5 }
    expect(await done(fund.moment(asked))).toEqual(asked)
  })
  it('is nowhere before the first counting, and not behind the end of the log', async () => {
    const ledger = await ledgerOf(beginning)
    const fund = await fundOf({ ledger })
    const beyond = E.left({ code: 'PositionBeyondHead', position: 7, head: 6 })
    expect(await fund.moment({ ...asOfNow, position: 7 })()).toEqual(beyond)
    expect(await fund.moment({ ...asOfNow, knownAt: 7 })()).toEqual(beyond)
    expect(E.isRight(await fund.moment({ ...asOfNow, position: 6 })())).toBe(true)
  })
  it('moves on when something was recorded, and says so', async () => {
    const ledger = await ledgerOf(beginning)
    const fund = await fundOf({ ledger })
    const heard: number[] = []
    const deafen = fund.onPosition((position) => heard.push(position))
    const head = await append(ledger.store, [paid(inMonth('2022-10'))])
    await serves(fund, head)
    expect((await done(fund.moment(asOfNow))).position).toBe(7)
    expect(heard).toEqual([7])
    deafen()
  })
})

describe('an answer at a moment', () => {
  const moments: ReadonlyArray<readonly [string, Omit<Moment, 'position'>]> = [
    ['without a cut', { effectiveAt: null, knownAt: null }],
    ['by a day', { effectiveAt: businessDate('2022-08-31'), knownAt: null }],
    ['by a position', { effectiveAt: null, knownAt: 4 }],
    ['by an instant', { effectiveAt: null, knownAt: instant('2024-01-01T00:00:00Z') }],
  ]
  it.each(moments)('%s stays what it was, whatever is recorded since and claims to be older', async (_, cut) => {
    const ledger = await ledgerOf(beginning)
    const at = { position: 6, ...cut }
    const fund = await fundOf({ ledger })
    const before = await allOf(fund, at)
    const refused = Object.entries(before).filter(([, told]) => JSON.stringify(told).includes('"Left"'))
    expect(refused).toEqual([])
    await serves(fund, await append(ledger.store, later))
    // One that remembers, and one that has seen nothing of it.
    expect(JSON.stringify(await allOf(fund, at))).toBe(JSON.stringify(before))
    const another = await fundOf({ ledger })
    const since = await allOf(another, at)
    expect(JSON.stringify(since)).toBe(JSON.stringify(before))
  })
  it('by an instant knows what claims to be older once it stands within the position', async () => {
    const ledger = await ledgerOf(beginning)
    const fund = await fundOf({ ledger })
    const cut = { effectiveAt: null, knownAt: instant('2022-08-01T00:00:00Z') }
    const of = async (position: number) =>
      right(await fund.events({ after: 0, limit: 9 }, { position, ...cut })()).length
    expect(await of(6)).toBe(0)
    await serves(fund, await append(ledger.store, later))
    expect(await of(7)).toBe(0)
    expect(await of(8)).toBe(1)
    expect(await of(12)).toBe(3)
  })
  it('says at which position it was explained', async () => {
    const ledger = await ledgerOf(beginning)
    const fund = await fundOf({ ledger })
    await serves(fund, await append(ledger.store, later))
    const at = { position: 6, effectiveAt: null, knownAt: null }
    expect((await done(fund.explain(p1, month('2022-08'), at))).position).toBe(6)
  })
})

describe('cells', () => {
  it('are those of a replay, and are read once for a position', async () => {
    const ledger = await ledgerOf(beginning)
    const kept = await done(openProjections('memory:'))
    let looks = 0
    const file: ProjectionFile = {
      ...kept,
      look: (at) => {
        looks += 1
        return kept.look(at)
      },
    }
    const fund = await fundOf({ ledger, file }, { pulseMs: 60_000 })
    const at = await done(fund.moment(asOfNow))
    const before = looks
    for (let times = 0; times < 3; times++) {
      const replayed = await done(fund.replayed(at))
      const anew = await done(replay(ledger.store, allViews)())
      expect(replayed).toMatchObject({ position: 6, events: 6, cut: {}, policy: anew.policy, scheme: anew.scheme })
      expect(textOf(replayed)).toBe(textOf(anew))
    }
    expect(looks).toBe(before)
  })
})

describe('the register', () => {
  it('has everybody with place and status, in the order of ids', async () => {
    const fund = await fundOf({ ledger: await ledgerOf(beginning) })
    expect(await done(fund.participants(await done(fund.moment(asOfNow))))).toEqual([
      { participantId: 'P1', zone: 'chenggong', street: '龙城街道', community: '', status: 'active' },
      { participantId: 'P2', zone: 'chenggong', street: '龙城街道', community: '', status: 'active' },
    ])
  })
  it('follows the log, and is then what reading everybody anew gives', async () => {
    const ledger = await ledgerOf(beginning)
    const fund = await fundOf({ ledger })
    await done(fund.participants(await done(fund.moment(asOfNow))))
    for (const event of [...later, suspended()]) {
      await serves(fund, await append(ledger.store, [event]))
      const at = await done(fund.moment(asOfNow))
      const followed = await done(fund.participants(at))
      const another = await fundOf({ ledger })
      expect(followed).toEqual(await done(another.participants(at)))
    }
  })
})

describe('what is made in the background', () => {
  it('is the audit of the newest position, so that nobody need wait for it', async () => {
    const ledger = await ledgerOf(beginning)
    const fund = await fundOf({ ledger })
    await expect.poll(async () => fund.auditedAt()()).toEqual(E.right(6))
    const report = await done(fund.findings({ position: 6, effectiveAt: null, knownAt: null }))
    expect(report).toMatchObject({ position: 6, auditedOn: '2022-09-30', effectiveAt: null, knownAt: null })
    await append(ledger.store, [paid(inMonth('2022-10'))])
    await expect.poll(async () => fund.auditedAt()()).toEqual(E.right(7))
  })
  it('is not made again where an earlier process left it, until something is recorded', async () => {
    const ledger = await ledgerOf(beginning)
    const able = reckonerOver(ledger)
    const report = await done(able.ask('findings', { position: 6, effectiveAt: null, knownAt: null }, 'background'))
    const asked: string[] = []
    const reckoner: Reckoner = {
      ...able,
      ask: (what, at, lane) => {
        asked.push(`${what} ${at.position}`)
        return able.ask(what, at, lane)
      },
      kept: async (what) => (what === 'findings' ? Object.assign({ position: 6, answer: report }) : null),
    }
    const fund = await fundOf({ ledger, reckoner })
    await expect.poll(() => asked).toEqual(['participants 6', 'turnovers 6'])
    expect(await fund.auditedAt()()).toEqual(E.right(6))
    await append(ledger.store, [paid(inMonth('2022-10'))])
    await expect.poll(async () => fund.auditedAt()()).toEqual(E.right(7))
    expect(asked).toContain('findings 7')
    expect(asked).not.toContain('findings 6')
  })
  it('keeps only so many waiting: the others are told at once that it is being worked out', async () => {
    const ledger = await ledgerOf(beginning)
    const able = reckonerOver(ledger)
    const reckoner: Reckoner = { ...able, kept: () => new Promise(() => {}), stop: async () => {} }
    const fund = await fundOf({ ledger, reckoner }, { patienceMs: 60_000, mostPatient: 1, quietMs: 60_000 })
    void fund.findings({ position: 6, effectiveAt: null, knownAt: null })()
    expect(await fund.auditedAt()()).toEqual(E.left({ code: 'BeingWorkedOut', what: 'findings', retryAfterS: 1 }))
    expect(await done(fund.moment(asOfNow))).toMatchObject({ position: 6 })
  })
  it('is waited for a moment only by who shows it beside what lies ready', async () => {
    const ledger = await ledgerOf(beginning)
    const reckoner: Reckoner = { ...reckonerOver(ledger), kept: () => new Promise(() => {}), stop: async () => {} }
    const fund = await fundOf({ ledger, reckoner }, { patienceMs: 60_000, quietMs: 60_000 })
    const alone = fund
      .auditedAt()()
      .then(() => 'told')
    const beside = fund.beside.auditedAt()()
    expect(await Promise.race([alone, beside])).toEqual(
      E.left({ code: 'BeingWorkedOut', what: 'findings', retryAfterS: 1 }),
    )
  })
  it('is not said to be under way where it failed', async () => {
    const ledger = await ledgerOf(beginning)
    const failed: FundError = { code: 'WorkerFailed', why: 'heap out of memory' }
    const able = reckonerOver(ledger)
    const reckoner: Reckoner = {
      ...able,
      ask: (what, at, lane) => (what === 'findings' ? async () => E.left(failed) : able.ask(what, at, lane)),
    }
    const fund = await fundOf({ ledger, reckoner })
    await expect.poll(async () => fund.auditedAt()()).toEqual(E.left(failed))
  })
})

describe('single events', () => {
  it('are found by stream, type and id, within the moment only', async () => {
    const ledger = await ledgerOf(beginning)
    const fund = await fundOf({ ledger })
    const at = { position: 5, effectiveAt: null, knownAt: null }
    const positions = async (
      question: { stream?: string; type?: string; after?: number; limit?: number },
      when: Moment = at,
    ) => (await done(fund.events({ after: 0, limit: 10, ...question }, when))).map(({ position }) => position)
    expect(await positions({})).toEqual([1, 2, 3, 4, 5])
    expect(await positions({ after: 2, limit: 2 })).toEqual([3, 4])
    expect(await positions({ stream: 'participant-P1' })).toEqual([2, 4, 5])
    expect(await positions({ stream: 'participant-P1', type: 'PensionPaid', after: 2 })).toEqual([5])
    expect(await positions({ type: 'PensionPaid' }, { ...at, position: 6 })).toEqual([5, 6])
    expect(
      await positions({ type: 'PensionPaid' }, { ...at, position: 6, effectiveAt: businessDate('2022-08-31') }),
    ).toEqual([5])
    const [event] = await done(fund.events({ after: 4, limit: 1 }, at))
    const eventId = event?.id ?? ''
    expect(await done(fund.event(eventId, at))).toEqual(event)
    expect(await fund.event(eventId, { ...at, position: 4 })()).toEqual(E.left({ code: 'NoSuchEvent', eventId }))
  })
})
