import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allChecks, audit, type FindingSubject } from '@pension-ledger/audit'
import { type BusinessDate, businessDate, month } from '@pension-ledger/domain'
import { importFiles } from '@pension-ledger/intake'
import { openLedger } from '@pension-ledger/ledger'
import { enrolmentView, fundSpendingView, reconcile, replay } from '@pension-ledger/projections'
import {
  addToBook,
  newFundBook,
  type Plan,
  type Planted,
  type PlantingPlan,
  simulate,
  writeSimulation,
  yearlyNeeds,
} from '@pension-ledger/simulator'
import { type EventStore, openStore, openVault } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { writeExternalLists } from './external-lists.kit.js'
import { publishedFor } from './published-figures.kit.js'

/** What an audit of a simulated history must find, and what it found: a line for each finding, in order. */
export interface SimulatedAudit {
  readonly events: number
  readonly planted: ReadonlyArray<string>
  readonly found: ReadonlyArray<string>
  /** Codes of which the audit could say nothing, and why. */
  readonly notAssessed: ReadonlyArray<string>
  /** Findings that name no event of the ledger. */
  readonly withoutEvidence: ReadonlyArray<string>
}

/**
 * Simulates a history, writes it as files, imports these into a ledger in memory and audits it with every check, on the history's last
 * day. What the checks need beside the ledger is handed to them: lists of other registers, what was assessed for each zone's participants,
 * and two published figures, of which one is wrong where `isReportWrong`.
 */
export const auditSimulated = async (plan: Plan | PlantingPlan, isReportWrong = false): Promise<SimulatedAudit> => {
  const folder = mkdtempSync(join(tmpdir(), 'simulated-audit-'))
  try {
    return await auditIn(folder, plan, isReportWrong)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const auditIn = async (folder: string, plan: Plan | PlantingPlan, isReportWrong: boolean): Promise<SimulatedAudit> => {
  const { planted } = right('plant' in plan ? writeSimulation(plan, folder) : writeSimulation(plan, folder))
  writeExternalLists(folder)
  const auditedOn = businessDate(`${plan.toYear}-12-31`)
  const published = publishedFor(folder, plan, isReportWrong)

  const store = await recorded(folder, plan)
  const audited = await done(
    audit(
      store,
      allChecks,
    )({
      auditedOn,
      ...(plan.fromYear === schemeStart ? {} : { months: { from: month(`${plan.fromYear}-01`) } }),
      assessed: needsOf(plan),
      reconciliation: await done(
        reconcile(published, (effectiveAt: BusinessDate) =>
          replay(store, [enrolmentView, fundSpendingView])({ cut: { effectiveAt } }),
        ),
      ),
    }),
  )
  const wrongReport = isReportWrong
    ? [inWords({ code: 'REPORT_DIFFERS', subject: { kind: 'scheme' }, months: [], on: auditedOn, fen: 0 })]
    : []
  const withoutEvidence = audited.findings.filter(
    ({ code, evidence }) => evidence.length === 0 && code !== 'REPORT_DIFFERS',
  )
  return {
    events: audited.events,
    planted: [...(planted ?? []).map(inWords), ...wrongReport].sort(),
    found: audited.findings.map(inWords).sort(),
    notAssessed: audited.notAssessed.map(
      (one) => `${one.code}: ${one.because === 'need' ? one.need : `${one.parameter} ${one.at}`}`,
    ),
    withoutEvidence: withoutEvidence.map(inWords),
  }
}

const schemeStart = 2011

const recorded = async (folder: string, { policy }: Plan): Promise<EventStore> => {
  const store = await done(openStore('memory:', { create: true }))
  const vault = await done(openVault('memory:', { create: true }))
  const ledger = await done(openLedger({ store, vault }, { book: policy, adoptedOn: businessDate('2011-07-01') }))
  const { quarantined } = await done(importFiles(ledger, [folder], { quarantineFile: join(folder, 'quarantine.csv') }))
  if (quarantined > 0) throw new Error(`${quarantined} rows were set aside`)
  return store
}

/** 核定: what the office assessed for each zone and year, as its fund was planned by. */
const needsOf = (plan: Plan | PlantingPlan): ReturnType<typeof yearlyNeeds> => {
  const { dossierOf } = right('plant' in plan ? simulate(plan) : simulate(plan))
  const book = newFundBook()
  for (let index = 0; index < plan.participants; index++) addToBook(book, dossierOf(index))
  return yearlyNeeds(book, plan.fromYear)
}

interface Said extends Pick<Planted, 'months' | 'on' | 'fen'> {
  readonly code: string
  readonly subject: FindingSubject | Planted['subject']
}

const nameOf = (subject: Said['subject']): string => {
  switch (subject.kind) {
    case 'participant':
      return subject.participantId
    case 'fund':
      return `${subject.zone} ${subject.year}`
    case 'scheme':
      return 'scheme'
  }
}

/** `PAID_TWICE P00000123 2015-03 – 13300`: what, with whom, in which months or on which day, how many fen. */
const inWords = ({ code, subject, months, on, fen }: Said): string =>
  [code, nameOf(subject), months.join('+') || '–', on ?? '–', fen].join(' ')

const done = async <Refusal, Answer>(task: TaskEither<Refusal, Answer>): Promise<Answer> => right(await task())

const right = <Refusal, Answer>(answer: E.Either<Refusal, Answer>): Answer => {
  if (E.isLeft(answer)) throw new Error(`refused: ${JSON.stringify(answer.left)}`)
  return answer.right
}
