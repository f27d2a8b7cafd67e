import { ParticipantId } from '@pension-ledger/domain'
import { enrolmentStatusOf, placeNow } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { maySee } from '../../access/caller.js'
import type { RegisteredParticipant } from '../../fund/fund.js'
import { told } from '../../problem/problem-of-fund.js'
import { described, named } from '../../schema/described.js'
import { routeOf } from '../define-route.js'
import { ShortText } from '../texts.js'
import { RegisterLine } from './participants.route.js'

const Search = named('ParticipantSearch', t.strict({ idNumber: described(ShortText, '公民身份号码', 'the ID number') }))

/** 按身份证号查找: the number stands in the body and never in an address; the answer does not repeat it. */
export const searchRoute = routeOf({
  name: 'searchParticipants',
  method: 'POST',
  path: '/v1/searches/participants',
  summary: { zh: '按身份证号查找', en: 'Search by ID number' },
  about: {
    zh: '由公民身份号码找到个人编号。号码只在请求正文中，查阅会被记录。',
    en: 'From an ID number to ids of participants. The number stands in the body only, and the search is written down.',
  },
  params: {},
  query: {},
  body: Search,
  bodyExample: { idNumber: '530114195703150027' },
  answer: t.strict({ items: t.readonlyArray(RegisterLine) }),
  access: { kind: 'scoped', scopes: ['participants:read'], reach: 'zones' },
  isPersonal: true,
  isPaged: false,
  isDetermined: false,
  standsAt: 'served',
  sheets: null,
  subjects: (_asked, { items }) => items.map(({ participantId }) => participantId),
  handler:
    ({ body }, at) =>
    async () => {
      const ids = await told(at.fund.byIdNumber(body.idNumber))()
      if (E.isLeft(ids)) return ids
      const items: RegisteredParticipant[] = []
      for (const participantId of ids.right) {
        if (!ParticipantId.is(participantId)) continue
        const found = await told(at.fund.participant(participantId, at.moment))()
        if (E.isLeft(found)) {
          if (found.left.code === 'UnknownParticipant') continue
          return found
        }
        const { zone, street, community } = placeNow(found.right.state)
        const status = enrolmentStatusOf(found.right.state)
        if (maySee(at, zone)) items.push({ participantId, zone, street, community: community ?? '', status })
      }
      return E.right({ answer: { items } })
    },
})
