import * as E from 'fp-ts/lib/Either.js'
import type { Fund } from '../fund/fund.js'
import type { Access } from '../http/ports.js'
import { recorded } from '../http/record-read.js'
import type { FoundByNumber } from '../pages/search/search-question.js'
import { searchRoute } from '../routes/participant/search.route.js'

/** 按身份证号查找 for the page: the question of the API's own search, allowed and written down as that is. */
export const foundByNumber =
  (fund: Fund, { recordRead }: Pick<Access, 'recordRead'>): FoundByNumber =>
  async (idNumber, caller, requestId) => {
    const asked = searchRoute.ask({ path: [], query: [], body: { idNumber }, format: 'html' })
    if (E.isLeft(asked)) return asked
    const question = asked.right
    const granted = question.allowed(caller)
    if (E.isLeft(granted)) return granted
    const moment = await question.moment(fund)()
    if (E.isLeft(moment)) return moment
    const { position } = moment.right
    const reading = { route: searchRoute, caller, question, position, format: 'html', requestId } as const
    const answer = await recorded(recordRead, reading)(
      question.answer(fund, caller, moment.right),
      ({ participantIds }) => participantIds,
    )()
    return E.isLeft(answer) ? answer : E.right(answer.right.participantIds)
  }
