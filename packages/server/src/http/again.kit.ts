import type { Fund } from '../fund/fund.js'
import { auditor, type Served, servedBy } from '../testing/served.kit.js'
import type { AppParts } from './app-parts.js'

/** Of a zone: anybody of the zone may ask for it. */
export const totals = '/v1/zones/chenggong/totals'

/** An app over the fund; its moments are counted, and its position can be moved. */
export const counted = (fund: Fund, changed: Partial<Served['access']> = {}, parts: Partial<AppParts> = {}) => {
  let moments = 0
  let isMoving = false
  const listeners = new Set<(position: number) => void>()
  const watched: Fund = {
    ...fund,
    moment: (asked) => {
      moments += 1
      if (isMoving) move()
      return fund.moment(asked)
    },
    onPosition: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const { access, reads } = servedBy(fund)
  const { app } = servedBy(watched, { ...parts, access: { ...access, ...changed } })
  const ask = async (url: string, headers: Record<string, string> = {}, method = 'GET') => {
    const request = new Request(`http://localhost${url}`, {
      method,
      headers: { authorization: auditor.id, ...headers },
    })
    const before = moments
    const response = await app.fetch(request, { incoming: { url } })
    return { response, status: response.status, text: await response.text(), isWorkedOut: moments > before }
  }
  const move = (): void => {
    for (const hear of listeners) hear(0)
  }
  const moving = (is: boolean): void => {
    isMoving = is
  }
  return { ask, move, moving, reads }
}
