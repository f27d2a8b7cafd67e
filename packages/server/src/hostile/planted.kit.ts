import { type DomainEvent, month } from '@pension-ledger/domain'
import {
  certified,
  contributed,
  died,
  enrolled,
  moved,
  paid,
  returned,
  roundOpened,
} from '@pension-ledger/domain/testing'
import type { Provenance } from '@pension-ledger/store'
import { appropriated } from '../testing/audited.kit.js'

/** Texts that are something else than text where somebody forgets to write them as text. */
export const traps = {
  script: '<script>alert(1)</script>',
  svg: '"><svg onload=alert(2)>',
  attribute: "' onmouseover='alert(3)",
  formula: "=cmd|' /C calc'!A0",
  plus: '+1+cmd()',
  minus: '-2+3',
  at: '@SUM(1+1)',
  tab: '\t=1+1',
  template: '{{7*7}}#{7*7}<%= 7*7 %>',
  prototype: '__proto__',
  constructed: 'constructor',
  entity: '&lt;b&gt;&#x3c;',
  ending: ']]></script><!--',
} as const

/** 金丝雀: names and numbers that no masked answer, no log, no address and no number of a watcher may show. */
export const canaries = [
  { participantId: 'C1', name: '欧阳金丝雀', idNumber: '530121195703159929', bankAccount: '6217000000000012345' },
  { participantId: 'R1', name: '司徒黄鹂鸟', idNumber: '530114195211020043', bankAccount: '6217000000000067890' },
  { participantId: 'H1', name: traps.script, idNumber: '53011419491001006X', bankAccount: '6217000000000099999' },
] as const

/** What of the canaries would be a leak wherever it stands. */
export const canaryTexts: ReadonlyArray<string> = canaries.flatMap(({ name, idNumber, bankAccount }) =>
  name === traps.script ? [idNumber, bankAccount] : [name, idNumber, bankAccount],
)

const people = [
  { participantId: 'C1', zone: 'chenggong', street: '龙城街道', community: traps.script, birthDate: '1957-03-15' },
  { participantId: 'C2', zone: 'chenggong', street: '龙城街道', community: traps.formula, birthDate: '1950-01-31' },
  { participantId: 'C3', zone: 'chenggong', street: traps.svg, community: '龙街社区', birthDate: '1961-08-09' },
  { participantId: 'C4', zone: 'chenggong', street: '乌龙街道', community: traps.ending, birthDate: '1948-12-01' },
  { participantId: 'R1', zone: 'resort', street: '大渔街道', community: traps.constructed, birthDate: '1952-11-02' },
  { participantId: 'R2', zone: 'resort', street: '大渔街道', community: traps.prototype, birthDate: '1951-06-30' },
  { participantId: 'R3', zone: 'resort', street: traps.at, community: traps.tab, birthDate: '1980-02-29' },
  { participantId: 'H1', zone: 'high-tech', street: '马金铺街道', community: traps.attribute, birthDate: '1949-10-01' },
  { participantId: 'H2', zone: 'high-tech', street: traps.template, community: traps.entity, birthDate: '1955-05-05' },
] as const

const months = ['2022-07', '2022-08', '2022-09', '2022-10'] as const

const payments = people.flatMap(({ participantId }, i) =>
  participantId === 'R3'
    ? []
    : months.slice(i % 2).map((of) =>
        paid({
          participantId,
          periodOwed: of,
          payMonth: of,
          paidOn: `${of}-15`,
          lines: { 'basic-pension:central': 9_300, 'basic-pension:district': 1_000 + 100 * i },
        }),
      ),
)

/** Nine people in three zones, paid rightly, after their deaths, twice, and too much; one of them moves to another zone. */
export const plantedHistory: ReadonlyArray<DomainEvent> = [
  ...people.map((person, i) =>
    enrolled({ ...person, sex: i % 2 === 0 ? 'F' : 'M', idToken: `token-${i}`, identityCommitment: `c-${i}` }),
  ),
  roundOpened(),
  ...people.flatMap(({ participantId }) =>
    [2012, 2013, 2014].map((year) => contributed({ participantId, year, receivedOn: `${year}-05-01` })),
  ),
  certified({ participantId: 'C1' }),
  certified({ participantId: 'R1', method: 'on-site' }),
  certified({ participantId: 'H1', result: 'missing' }),
  ...payments,
  returned({ participantId: 'C2', periodOwed: month('2022-09'), payMonth: month('2022-09'), paidOn: '2022-09-20' }),
  died({ participantId: 'C4', diedOn: '2022-07-20', reportedOn: '2022-10-08', source: traps.svg }),
  died({ participantId: 'R2', diedOn: '2022-08-02', reportedOn: '2022-10-09', source: traps.formula }),
  died({ participantId: 'H2', diedOn: '2022-07-31', reportedOn: '2022-10-10', source: traps.script }),
  appropriated({ toAccount: traps.script, community: traps.formula }),
  appropriated({ zone: 'resort', fen: 3_000_000, fromAccount: traps.svg }),
  appropriated({ zone: 'high-tech', fen: 7_000_000, level: 'district' }),
  moved({ participantId: 'C3', effectiveOn: '2022-10-20', before: 'chenggong', after: 'resort', reason: traps.minus }),
]

/** Where every event says that it comes from: hands, vouchers and files with texts that are traps. */
export const plantedProvenance: Provenance = {
  maker: traps.plus,
  checker: traps.attribute,
  document: traps.formula,
  source: { file: `${traps.script}.csv`, sha256: 'a'.repeat(64), line: 7 },
  sourceRecordedAt: '2023-01-01T00:00:00Z',
  causationId: null,
  correlationId: null,
}
