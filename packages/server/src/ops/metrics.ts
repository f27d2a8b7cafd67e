import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Seen } from './seen.js'

/** What is measured when somebody looks. */
export interface Standing {
  readonly position: number | null
  readonly head: number | null
  readonly auditedPosition: number | null
  /** Events of the log that no view counts yet; null where nobody can say. */
  readonly lag: number | null
  readonly waiting: number
  readonly listeners: number
}

/** 指标: what a watcher reads, for Prometheus. Routes are told by their names: no address, no person and no key is in it. */
export interface Metrics {
  readonly begun: () => void
  readonly seen: (seen: Seen) => void
  readonly shed: (why: 'load' | 'rate') => void
  readonly text: () => Promise<string>
  readonly contentType: string
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** A registry of its own, with that of the process: memory, processor, event loop, garbage. */
export const metricsOf = (standing: () => Promise<Standing>): Metrics => {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const requests = new Counter({
    name: 'pension_ledger_requests_total',
    help: 'Requests that were answered, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'pension_ledger_request_seconds',
    help: 'Seconds from a request to the beginning of its answer, by route.',
    labelNames: ['route'],
    buckets: seconds,
    registers,
  })
  const inFlightNow = new Gauge({
    name: 'pension_ledger_requests_in_flight',
    help: 'Requests without an answer yet.',
    registers,
  })
  let inFlight = 0
  /** Answers that are not in `requests` yet: the registry takes longer to count one than to look it up. */
  const answered = new Map<string, { readonly labels: Pick<Seen, 'route' | 'method' | 'status'>; count: number }>()
  const countAnswered = (): void => {
    for (const { labels, count } of answered.values()) requests.inc({ ...labels }, count)
    answered.clear()
  }
  const shed = new Counter({
    name: 'pension_ledger_requests_shed_total',
    help: 'Requests that were refused for want of room, or of a caller who asked too often.',
    labelNames: ['why'],
    registers,
  })
  const gauge = (name: string, help: string): Gauge => new Gauge({ name: `pension_ledger_${name}`, help, registers })
  const gauges: Readonly<Record<keyof Standing, Gauge>> = {
    position: gauge('position', 'The position that serves.'),
    head: gauge('log_head', 'The last position of the log.'),
    auditedPosition: gauge('audited_position', 'The newest position of which the findings are at hand.'),
    lag: gauge('lag_events', 'Events of the log that are not counted yet.'),
    waiting: gauge('requests_waiting', 'Requests that wait for room.'),
    listeners: gauge('position_listeners', 'Open streams of positions.'),
  }

  return {
    begun: () => {
      inFlight += 1
    },
    seen: ({ route, method, status, milliseconds }) => {
      inFlight -= 1
      const key = `${method} ${status} ${route}`
      const alike = answered.get(key)
      if (alike === undefined) answered.set(key, { labels: { route, method, status }, count: 1 })
      else alike.count += 1
      durations.observe({ route }, milliseconds / 1000)
    },
    shed: (why) => shed.inc({ why }),
    text: async () => {
      const values: Readonly<Record<string, number | null>> = { ...(await standing()) }
      for (const [name, of] of Object.entries(gauges)) {
        const value = values[name] ?? null
        if (value === null) of.remove()
        else of.set(value)
      }
      inFlightNow.set(inFlight)
      countAnswered()
      return register.metrics()
    },
    contentType: register.contentType,
  }
}
