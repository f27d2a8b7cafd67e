import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import type { Sink } from '../../io.js'
import { auditLedger } from '../audit/audit-ledger.js'
import { withStore } from '../with-store.js'
import { benchFolder } from './bench-folder.js'
import type { AuditMeasured } from './measured.js'
import { watchChildren } from './watched-children.js'

const nowhere: Sink = { isTty: false, write: async () => {} }

/** Audits the whole ledger as the command does, its report and its processes included. */
export const measureAudit = async (folder: string, context: Context): Promise<E.Either<Failure, AuditMeasured>> => {
  const { io } = context
  const there = { ...context, storeUrl: `sqlite:${benchFolder(folder).ledger}` }
  const events = await withStore(there, { readOnly: true }, (store) => store.head()())
  if (E.isLeft(events)) return events

  const children = watchChildren()
  const start = io.clock.elapsedMs()
  const audited = await auditLedger(everything, { ...there, json: true, io: { ...io, stdout: nowhere } })
  const seconds = (io.clock.elapsedMs() - start) / 1000
  const peaks = children.peaks()
  if (E.isLeft(audited)) return audited
  return E.right({
    seconds,
    eventsPerSecond: events.right / seconds,
    processes: peaks === null ? null : 1 + peaks.length,
    peakMemoryBytes: peaks === null ? null : peaks.reduce((sum, peak) => sum + peak, io.host.peakMemoryBytes()),
  })
}

const everything = {
  effectiveAt: undefined,
  knownAt: undefined,
  code: undefined,
  zone: undefined,
  from: undefined,
  to: undefined,
  published: undefined,
  allowFindings: true,
  format: undefined,
  out: undefined,
}
