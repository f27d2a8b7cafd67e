import { factDataText, factFields } from '@pension-ledger/explanation'
import type { EventShown } from '../../routes/events/event-codec.js'
import type { PageContext } from '../page-context.js'

type Data = EventShown['data']

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The data of an event with zones by their names, which the policy book gives. */
const withZones = (data: Data, { zones, lang }: Pick<PageContext, 'zones' | 'lang'>): Data => {
  const isZoneChange = data['field'] === 'zone'
  const named = (name: string, value: unknown): unknown => {
    if (isData(value) && name === 'reversed') return withZones(value, { zones, lang })
    const isZone = name === 'zone' || (isZoneChange && (name === 'before' || name === 'after'))
    return isZone && typeof value === 'string' && Object.hasOwn(zones, value) ? zones[value]?.[lang] : value
  }
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, named(name, value)]))
}

/** What an event says, field by field. */
export const fieldsOf = ({ data }: Pick<EventShown, 'data'>, ctx: PageContext) =>
  factFields(withZones(data, ctx), ctx.lang)

/** What an event says, in a line. */
export const saidOf = ({ data }: Pick<EventShown, 'data'>, ctx: PageContext): string =>
  factDataText(withZones(data, ctx), ctx.lang)
