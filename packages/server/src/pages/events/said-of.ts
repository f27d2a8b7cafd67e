import { factDataText } from '@pension-ledger/explanation'
import type { EventShown } from '../../routes/events/event-codec.js'
import type { PageContext } from '../page-context.js'

/** What stands beside what an event says already, or means nothing to people: its type, its subject, tokens in place of numbers. */
const isSilent = (name: string): boolean =>
  name === 'type' || name === 'participantId' || name === 'book' || /(token|commitment|sha256)$/i.test(name)

/** The data of an event that people read, places by their names. */
export const readableData = ({ data }: Pick<EventShown, 'data'>, { zones, lang }: PageContext): EventShown['data'] =>
  Object.fromEntries(
    Object.entries(data)
      .filter(([name]) => !isSilent(name))
      .map(([name, value]) => [
        name,
        name === 'zone' && typeof value === 'string' ? (zones[value]?.[lang] ?? value) : value,
      ]),
  )

/** What an event says, in a line. */
export const saidOf = (event: Pick<EventShown, 'data'>, ctx: PageContext): string =>
  factDataText(readableData(event, ctx), ctx.lang)
