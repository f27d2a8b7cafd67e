import { ParticipantId } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { maySee } from '../../access/caller.js'
import type { RegisteredParticipant } from '../../fund/fund.js'
import { told } from '../../problem/problem-of-fund.js'
import { described, named } from '../../schema/described.js'
import { defineRoute } from '../define-route.js'
import { pageByKey } from '../page-of.js'
import { optional } from '../param.js'
import { column, tableOf } from '../table-of.js'
import { ShortText } from '../texts.js'
import { Count, place } from '../words.js'
import { EnrolmentStatus } from './participant.route.js'

/** 名册的一行: nobody's name is in it. */
export const RegisterLine = named(
  'RegisterLine',
  t.strict({ participantId: ParticipantId, ...place, status: EnrolmentStatus }),
)

/** The columns of a register. */
export const registerColumns = [
  column('text', '个人编号', 'participant', ({ participantId }: RegisteredParticipant) => participantId),
  column('text', '片区', 'zone', ({ zone }: RegisteredParticipant) => zone),
  column('text', '街道', 'street', ({ street }: RegisteredParticipant) => street),
  column('text', '社区', 'community', ({ community }: RegisteredParticipant) => community),
  column('text', '状态', 'status', ({ status }: RegisteredParticipant) => status),
]

const summary = { zh: '参保人名册', en: 'Participants' }
/** 名册 */
export const participantsRoute = defineRoute({
  name: 'participants',
  path: '/v1/participants',
  summary,
  about: {
    zh: '按片区、街道、社区、状态列出参保人编号，不含姓名。',
    en: 'The ids of participants by zone, street, community and status. There are no names in it.',
  },
  params: {},
  query: {
    zone: optional(ShortText, '片区代码', 'the code of a zone', 'chenggong'),
    street: optional(ShortText, '街道', 'a street', '龙城街道'),
    community: optional(ShortText, '社区', 'a community', '龙街社区'),
    status: optional(EnrolmentStatus, '参保状态', 'the state of the enrolment', 'active'),
  },
  answer: t.strict({
    total: described(Count, '符合条件的人数', 'how many there are in all'),
    items: t.readonlyArray(RegisterLine),
  }),
  access: { kind: 'scoped', scopes: ['participants:read'], reach: 'zones' },
  isPersonal: true,
  isPaged: true,
  sheets: ({ items }, lang) => [tableOf(summary, registerColumns, items, lang)],
  subjects: (_asked, { items }) => items.map(({ participantId }) => participantId),
  handler:
    ({ query, page }, at) =>
    async () => {
      const register = await told(at.fund.participants(at.moment))()
      if (E.isLeft(register)) return register
      const is = (wanted: string | null, value: string): boolean => wanted === null || wanted === value
      const found = register.right.filter(
        ({ zone, street, community, status }) =>
          maySee({ zones: at.zones }, zone) &&
          is(query.zone, zone) &&
          is(query.street, street) &&
          is(query.community, community) &&
          is(query.status, status),
      )
      const { items, next } = pageByKey(found, ({ participantId }) => participantId, page)
      return E.right({ answer: { total: found.length, items }, next })
    },
})
