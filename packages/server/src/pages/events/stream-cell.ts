import type { EventShown } from '../../routes/events/event-codec.js'
import { linkTo, pathOf } from '../links.js'
import type { PageContext } from '../page-context.js'
import { type Cell, code } from '../parts/cell.js'

/** A participant's stream leads to the participant, any other to its own events. */
export const streamCell = ({ stream }: EventShown, ctx: PageContext): Cell => {
  const id = /^participant-(.+)$/.exec(stream)?.[1]
  return code(stream, id === undefined ? linkTo(ctx, '/events', { stream }) : linkTo(ctx, pathOf('participants', id)))
}
