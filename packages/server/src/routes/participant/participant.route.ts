import {
  BusinessDate,
  birthDateOf,
  categoriesOf,
  deathOf,
  Month,
  ParticipantId,
  standingOf,
} from '@pension-ledger/domain'
import { enrolmentStatusOf } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { shownIdentity } from '../../access/masking/shown-identity.js'
import { problem } from '../../problem/problem.js'
import { told } from '../../problem/problem-of-fund.js'
import { described, named, orNull } from '../../schema/described.js'
import { Whole } from '../../schema/whole.js'
import { defineRoute } from '../define-route.js'
import { column, tableOf } from '../table-of.js'
import { Count, participantParam, place } from '../words.js'
import { participantAt } from './participant-at.js'

/** 参保状态 */
export const EnrolmentStatus = t.keyof({ active: null, suspended: null, terminated: null, dead: null })

const Identity = named(
  'ShownIdentity',
  t.strict({
    status: t.keyof({ unknown: null, erased: null, known: null }),
    masking: t.keyof({ hidden: null, masked: null, whole: null }),
    name: orNull(t.string),
    idNumber: orNull(t.string),
    bankAccount: orNull(t.string),
  }),
)

const answer = named(
  'Participant',
  t.strict({
    participantId: ParticipantId,
    identity: described(Identity, '身份，按来访者的脱敏级别显示', 'who it is, as far as the caller is shown it'),
    ...place,
    status: EnrolmentStatus,
    sex: orNull(t.keyof({ F: null, M: null })),
    birthYear: orNull(Whole),
    birthDate: described(
      orNull(BusinessDate),
      '出生日期；脱敏时不显示，否则可与脱敏号码拼成完整号码',
      'the date of birth; not shown where the number is masked, for together they would be the whole number',
    ),
    enrolledOn: orNull(BusinessDate),
    categories: t.readonlyArray(
      t.strict({ category: t.string, grade: orNull(Whole), from: BusinessDate, to: orNull(BusinessDate) }),
    ),
    death: orNull(t.strict({ diedOn: BusinessDate, reportedOn: BusinessDate })),
    pensionFrom: described(orNull(Month), '养老金起始月', 'the first month of the pension'),
    incrementFrom: described(orNull(Month), '加发起始月', 'the first month of the increment'),
    facts: Count,
  }),
)

type Item = readonly [name: string, value: string | number | null]

const summary = { zh: '参保人', en: 'Participant' }
/** 参保人 */
export const participantRoute = defineRoute({
  name: 'participant',
  path: '/v1/participants/{id}',
  summary,
  about: {
    zh: '一名参保人：身份（默认脱敏）、所在、状态、身份类别、领取起始。',
    en: 'One participant: who it is (masked unless asked otherwise), where, in what state, and from when a pension is due.',
  },
  params: participantParam,
  query: {},
  answer,
  access: { kind: 'scoped', scopes: ['participants:read'], reach: 'zones' },
  isPersonal: true,
  // An identity is corrected or erased beside the log.
  isDetermined: false,
  sheets: (of, lang) => [
    tableOf(
      summary,
      [
        column('text', '项目', 'item', ([name]: Item) => name),
        column('text', '内容', 'value', ([, value]: Item) => (value === null ? null : String(value))),
      ],
      [
        ['participantId', of.participantId],
        ['name', of.identity.name],
        ['idNumber', of.identity.idNumber],
        ['bankAccount', of.identity.bankAccount],
        ['zone', of.zone],
        ['street', of.street],
        ['community', of.community],
        ['status', of.status],
        ['sex', of.sex],
        ['birthYear', of.birthYear],
        ['enrolledOn', of.enrolledOn],
        ['diedOn', of.death?.diedOn ?? null],
        ['pensionFrom', of.pensionFrom],
        ['incrementFrom', of.incrementFrom],
      ],
      lang,
    ),
  ],
  handler:
    ({ path }, at) =>
    async () => {
      const participant = await participantAt(path.id, at)()
      if (E.isLeft(participant)) return participant
      const identity = await told(at.fund.identity(path.id))()
      if (E.isLeft(identity)) return identity
      const { state, facts, place: where } = participant.right
      const standing = standingOf(state, at.scheme.policy)
      if (E.isLeft(standing)) return E.left(problem('NoPolicyInForce'))
      const birthDate = birthDateOf(state)
      const death = deathOf(state)
      return E.right({
        answer: {
          participantId: path.id,
          identity: shownIdentity(identity.right, at.caller.masking),
          zone: where.zone,
          street: where.street,
          community: where.community ?? '',
          status: enrolmentStatusOf(state),
          sex: state.enrolment?.sex ?? null,
          birthYear: birthDate === null ? null : Number(birthDate.slice(0, 4)),
          birthDate: at.caller.masking === 'whole' ? birthDate : null,
          enrolledOn: state.enrolment?.enrolledOn ?? null,
          categories: categoriesOf(state),
          death: death === null ? null : { diedOn: death.diedOn, reportedOn: death.reportedOn },
          pensionFrom: standing.right?.pension?.from ?? null,
          incrementFrom: standing.right?.incrementFrom ?? null,
          facts: facts.length,
        },
      })
    },
})
