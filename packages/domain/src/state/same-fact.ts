import type { DomainEvent } from '../events/event.js'
import { encodeEvent } from '../events/event-codec.js'

/** Whether two facts say the same. */
export const sameFact = (a: DomainEvent, b: DomainEvent): boolean =>
  a.type === b.type && encodeEvent(a).data === encodeEvent(b).data
