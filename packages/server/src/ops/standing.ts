import * as E from 'fp-ts/lib/Either.js'
import type { Gate } from '../access/gate.js'
import type { Fund } from '../fund/fund.js'
import type { Standing } from './metrics.js'

const asOfNow = { effectiveAt: null, knownAt: null, position: null }

/** Where a fund and its doors stand, asked when somebody looks; what cannot be said is left out. */
export const standingOf =
  (fund: Pick<Fund, 'moment' | 'status' | 'beside'>, gate: Pick<Gate, 'load'>, listeners: () => number) =>
  async (): Promise<Standing> => {
    const [moment, status, audited] = await Promise.all([
      fund.moment(asOfNow)(),
      fund.status()(),
      fund.beside.auditedAt()(),
    ])
    const { cheap, expensive } = gate.load()
    return {
      position: E.isRight(moment) ? moment.right.position : null,
      head: E.isRight(status) ? status.right.head : null,
      auditedPosition: E.isRight(audited) ? audited.right : null,
      lag: E.isRight(status) ? Math.max(0, ...status.right.projections.map(({ lag }) => lag)) : null,
      waiting: cheap.waiting + expensive.waiting,
      listeners: listeners(),
    }
  }
