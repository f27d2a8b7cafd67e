import { auditDay, auditInParallel } from '@pension-ledger/audit'
import { uncut } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { withStore } from '../with-store.js'
import { benchFolder } from './bench-folder.js'
import { type CoresMeasured, median } from './measured.js'

/** Audited in all rounds together, about; at least one round. */
const eventsToAudit = 500_000
const roundsAtMost = 5

interface Rates {
  readonly perSecond: number
  /** Of this process alone. */
  readonly perProcessorSecond: number
}

/**
 * Audits the whole ledger in one process and in two, in turns; what it takes to start the two is counted. The audit, because its work grows
 * with the participants of a partition: half of a replay reads most of the texts that the whole one does. Null where there is one core.
 */
export const measureCores = (folder: string, context: Context): Promise<E.Either<Failure, CoresMeasured | null>> => {
  const { io } = context
  return withStore(
    { ...context, storeUrl: `sqlite:${benchFolder(folder).ledger}` },
    { readOnly: true },
    async (store): Promise<E.Either<Failure, CoresMeasured | null>> => {
      if (io.host.cores < 2) return E.right(null)
      const head = await store.head()()
      if (E.isLeft(head)) return head
      const auditedOn = await auditDay(store, uncut, head.right, io.signal)
      if (E.isLeft(auditedOn)) return auditedOn
      if (auditedOn.right === null) return E.left({ code: 'OptionMissing', option: '--effective-at' })
      const question = { auditedOn: auditedOn.right }
      const rateIn = async (processes: number): Promise<E.Either<Failure, Rates>> => {
        const [start, startProcessorMs] = [io.clock.elapsedMs(), io.host.processorMs()]
        const audited = await auditInParallel(store)(question, { processes, signal: io.signal })()
        const rate = (ms: number): number => (head.right * 1000) / ms
        return E.map(() => ({
          perSecond: rate(io.clock.elapsedMs() - start),
          perProcessorSecond: rate(io.host.processorMs() - startProcessorMs),
        }))(audited)
      }
      const inOne: number[] = []
      const onOneCore: number[] = []
      const inTwo: number[] = []
      const rounds = Math.max(1, Math.min(roundsAtMost, Math.floor(eventsToAudit / head.right)))
      for (let round = 0; round < rounds; round++) {
        const one = await rateIn(1)
        if (E.isLeft(one)) return one
        const two = await rateIn(2)
        if (E.isLeft(two)) return two
        inOne.push(one.right.perSecond)
        onOneCore.push(one.right.perProcessorSecond)
        inTwo.push(two.right.perSecond)
      }
      return E.right({
        onePerSecond: median(inOne),
        oneCorePerSecond: median(onOneCore),
        twoPerSecond: median(inTwo),
        rounds,
      })
    },
  )
}
