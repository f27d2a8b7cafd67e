import { type Fen, type Lines, lineKeys } from '@pension-ledger/domain'
import { plainYuan } from '@pension-ledger/sheets'
import type { ChangeFact, FundFact, Row } from './row.js'

const yuanTexts = new Map<number, string>()
const rememberedTexts = 10_000

/** Most amounts of a history repeat, so their texts are remembered. */
const yuan = (fen: Fen | null): string => {
  if (fen === null) return ''
  const known = yuanTexts.get(fen)
  if (known !== undefined) return known
  const text = plainYuan(fen)
  if (yuanTexts.size < rememberedTexts) yuanTexts.set(fen, text)
  return text
}

const linesText = (lines: Lines): string => {
  let text = ''
  for (const key of lineKeys) {
    const fen = lines[key]
    text += fen === undefined ? ',' : `,${yuan(fen)}`
  }
  return text
}

const cell = (text: string | null): string =>
  text === null ? '' : /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const changeKinds: Readonly<Record<ChangeFact['type'], string>> = {
  IdentityCorrected: 'identity',
  PlaceChanged: 'place',
  BankAccountChanged: 'bank-account',
  EnrolmentSuspended: 'suspend',
  EnrolmentResumed: 'resume',
  EnrolmentTerminated: 'terminate',
  TransferredOut: 'transfer-out',
  TransferredIn: 'transfer-in',
}

const fundActions: Readonly<Record<FundFact['type'], string>> = {
  FundAppropriated: 'appropriated',
  FundSettled: 'settled',
  FundReceived: 'received',
  FundTransferred: 'transferred',
  SubsidyReleasedToCommunity: 'released-to-community',
  SubsidyCreditedToPassbooks: 'credited-to-passbooks',
  SubsidySweptToIncomeAccount: 'swept-to-income-account',
}

const changeText = ({ fact, before, after }: Extract<Row, { kind: 'changes' }>): string => {
  const field = fact.type === 'IdentityCorrected' || fact.type === 'PlaceChanged' ? fact.field : ''
  const moved = fact.type === 'TransferredOut' || fact.type === 'TransferredIn' ? fact : null
  const values = `${field},${cell(before)},${cell(after)},${cell(fact.reason)}`
  return `${fact.participantId},${changeKinds[fact.type]},${fact.effectiveOn},${values},${yuan(moved?.fen ?? null)},${moved?.years ?? ''}`
}

const benefitText = ({ fact }: Extract<Row, { kind: 'benefits' }>): string => {
  switch (fact.type) {
    case 'BenefitApproved':
      return `${fact.participantId},approve,${fact.benefit},${fact.month},,,${yuan(fact.accountBalanceFen)},${yuan(fact.accountPensionFen)}`
    case 'BenefitSuspended':
      return `${fact.participantId},suspend,${fact.benefit},${fact.month},${fact.reason},,,`
    case 'BenefitResumed':
      return `${fact.participantId},resume,${fact.benefit},${fact.month},,${fact.arrearsFrom ?? ''},,`
    case 'BenefitTerminated':
      return `${fact.participantId},terminate,${fact.benefit},${fact.lastPayableMonth},${fact.reason ?? ''},,,`
  }
}

const fundText = ({ fact }: Extract<Row, { kind: 'funds' }>): string => {
  const accounts = `${cell(fact.fromAccount)},${cell(fact.toAccount)},${cell(fact.community)}`
  const what = `${fundActions[fact.type]},${fact.zone},${fact.year},${fact.purpose},${yuan(fact.fen)},${fact.on}`
  return `${what},${fact.level ?? ''},${accounts},${fact.heads ?? ''},${fact.kind ?? ''}`
}

/** A line's own cells, without who handled it. Amounts are written in yuan with two decimals; what is not known is empty. */
export const ownText = (row: Row): string => {
  switch (row.kind) {
    case 'payments': {
      const { type, participantId, periodOwed, payMonth, paidOn, kind, lines } = row.fact
      const status = type === 'PensionPaid' ? 'paid' : 'returned'
      return `${participantId},${periodOwed},${payMonth},${paidOn},${kind},${status}${linesText(lines)}`
    }
    case 'participants': {
      const { person, fact } = row
      const where = `${fact.zone},${cell(fact.street)},${cell(fact.community)}`
      return `${fact.participantId},${person.idNumber},${cell(person.name)},${fact.sex},${fact.birthDate},${fact.enrolledOn},${where},${person.bankAccount}`
    }
    case 'categories': {
      const { participantId, category, from, grade, sourceAgency } = row.fact
      return `${participantId},${category},${from},${grade ?? ''},${row.ended?.to ?? ''},${cell(sourceAgency)}`
    }
    case 'changes':
      return changeText(row)
    case 'contributions': {
      const { participantId, year, kind, fen, receivedOn, tierFen, funder, category } = row.fact
      const kindText = kind === 'onBehalf' ? 'on-behalf' : kind
      return `${participantId},${year},${kindText},${yuan(fen)},${receivedOn},${yuan(tierFen)},${cell(funder)},${category ?? ''}`
    }
    case 'contribution-refunds': {
      const { participantId, year, fen, refundedOn, reason } = row.fact
      return `${participantId},${year},${yuan(fen)},${refundedOn},${cell(reason)}`
    }
    case 'on-behalf-assessments': {
      const { participantId, year, category, tierFen, funder, assessedOn } = row.fact
      return `${participantId},${year},${category},${yuan(tierFen)},${cell(funder)},${assessedOn}`
    }
    case 'subsidies': {
      const { participantId, contributionYear, level, fen, creditedOn } = row.fact
      return `${participantId},${contributionYear},${level},${yuan(fen)},${creditedOn}`
    }
    case 'interest': {
      const { participantId, year, rate, fen, creditedOn } = row.fact
      return `${participantId},${year},${rate},${yuan(fen)},${creditedOn}`
    }
    case 'benefits':
      return benefitText(row)
    case 'certifications': {
      const { participantId, round, result, recordedOn, method } = row.fact
      return `${participantId},${round},${result},${recordedOn},${method ?? ''}`
    }
    case 'certification-rounds':
      return `${row.fact.round},${row.fact.opensOn},${row.fact.deadline}`
    case 'deaths':
      return `${row.fact.participantId},${row.fact.diedOn},${row.fact.reportedOn},${cell(row.fact.source)}`
    case 'funerals': {
      const { participantId, baseFen, months, cityFen, districtFen, paidOn } = row.fact
      return `${participantId},${yuan(baseFen)},${months},${yuan(cityFen)},${yuan(districtFen)},${paidOn}`
    }
    case 'account-refunds': {
      const { participantId, fen, refundedOn, reason, to } = row.fact
      return `${participantId},${yuan(fen)},${refundedOn},${cell(reason)},${cell(to)}`
    }
    case 'recoveries': {
      const { type, participantId, fen, on, periodOwed, against } = row.fact
      return `${participantId},${type === 'RecoveryDemanded' ? 'demand' : 'received'},${yuan(fen)},${on},${periodOwed ?? ''},${cell(against)}`
    }
    case 'funds':
      return fundText(row)
    case 'targets':
      return `${row.fact.year},${row.fact.targetHeads},${row.fact.eligiblePopulation},${row.fact.on}`
    case 'external-deaths': {
      const { person, fact } = row
      return `${person.idNumber},${cell(person.name)},${fact.on},${cell(fact.source)}`
    }
    case 'external-memberships': {
      const { person, fact } = row
      return `${person.idNumber},${cell(person.name)},${fact.from},${fact.to ?? ''},${cell(fact.scheme)},${cell(fact.source)}`
    }
    case 'bank-statements':
      return `${row.fact.account},${row.fact.on},${yuan(row.fact.balanceFen)}`
  }
}
