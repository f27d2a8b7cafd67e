import type { Context } from '../../command/command.js'
import { type Bench, rateOf } from './bench-page.js'
import type { RateMeasured } from './measured.js'

/** What `bench --json` prints; rates are per second, memory is in bytes. */
export const benchJson = (bench: Bench, { io: { host } }: Context) => {
  const { participants, imported, appended, grouped, wired, replayed, entitled, audited, cores, questioned, live } =
    bench
  return {
    machine: {
      processor: host.processor,
      cores: host.cores,
      node: host.node,
      driver: appended.driver,
      sqlite: appended.sqlite,
    },
    participants,
    events: imported.events,
    import: {
      rows: imported.rows,
      seconds: imported.seconds,
      rowsPerSecond: rateOf(imported),
      busy: imported.busy,
      peakMemoryBytes: imported.peakMemoryBytes,
    },
    append: withRatio(appended),
    groupedAppend: {
      ...withRatio(grouped),
      eventTablePerSecond: Math.round(grouped.eventTablePerSecond),
      ratioToEventTable: grouped.perSecond / grouped.eventTablePerSecond,
      eventsPerCommit: grouped.eventsPerCommit,
      rounds: grouped.rounds,
    },
    wire: wired && {
      server: 'stand-in',
      events: wired.events,
      append: withRatio(wired.append),
      readLog: withRatio(wired.readLog),
      readStreams: withRatio(wired.readStreams),
      rounds: wired.rounds,
    },
    catchUp: {
      sqlite: { ...withRatio(live.catchUp), rounds: live.rounds },
      wire: wired && withRatio(wired.catchUp),
    },
    visible: live.visible,
    replay: {
      eventsPerSecond: Math.round(replayed.eventsPerSecond),
      floorPerSecond: Math.round(replayed.floorPerSecond),
      ratio: replayed.eventsPerSecond / replayed.floorPerSecond,
      rounds: replayed.rounds,
      peakMemoryBytes: replayed.peakMemoryBytes,
    },
    bytesPerEvent: Math.round(imported.storeBytes / imported.events),
    entitlement: {
      personMonthsPerSecond: Math.round(entitled.perSecond),
      floorPerSecond: Math.round(entitled.floorPerSecond),
      ratio: entitled.perSecond / entitled.floorPerSecond,
      personMonths: entitled.asked,
      personMonthsOwed: entitled.owed,
      rounds: entitled.rounds,
    },
    audit: {
      seconds: audited.seconds,
      eventsPerSecond: Math.round(audited.eventsPerSecond),
      processes: audited.processes,
      peakMemoryBytes: audited.peakMemoryBytes,
    },
    twoCores: cores && {
      eventsPerSecond: Math.round(cores.twoPerSecond),
      oneProcessPerSecond: Math.round(cores.onePerSecond),
      ratioToOneProcess: cores.twoPerSecond / cores.onePerSecond,
      oneCorePerSecond: Math.round(cores.oneCorePerSecond),
      ratioToOneCore: cores.twoPerSecond / cores.oneCorePerSecond,
      rounds: cores.rounds,
    },
    questions: questioned,
  }
}

const withRatio = ({ perSecond, floorPerSecond }: RateMeasured) => ({
  perSecond: Math.round(perSecond),
  floorPerSecond: Math.round(floorPerSecond),
  ratio: perSecond / floorPerSecond,
})
