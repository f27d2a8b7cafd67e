import { resolve } from 'node:path'
import { lastPaidMonth } from '@pension-ledger/audit'
import { constantOf, type Month, wholeFen } from '@pension-ledger/domain'
import { type Cut, readScheme, whatIf } from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { type Format, formatOf } from '../../output/format.js'
import { progressOf } from '../../output/progress.js'
import { readPolicyFile } from '../policy/read-policy-file.js'
import { withStore } from '../with-store.js'
import { whatIfJson, whatIfPage } from './what-if-page.js'

interface Asked extends Cut {
  readonly policy: string
  readonly from: Month | undefined
  readonly to: Month | undefined
  readonly format: Format | undefined
  readonly out: string | undefined
}

/** 损益档: 5, 10, 50 and 100 yuan a month. */
const bounds = [500, 1_000, 5_000, 10_000].map(wholeFen)

export const tryPolicy = async (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const format = formatOf(asked.format, context)
  if (E.isLeft(format)) return format
  const proposed = await readPolicyFile(resolve(context.io.cwd, asked.policy))
  if (E.isLeft(proposed)) return proposed
  const { effectiveAt, knownAt } = asked
  const cut = { effectiveAt, knownAt }

  return withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const head = await store.head()()
    if (E.isLeft(head)) return head
    const from = asked.from === undefined ? await schemeStart(store, cut, head.right) : E.right(asked.from)
    if (E.isLeft(from)) return from
    const to = asked.to === undefined ? await lastMonth(store, cut, head.right) : E.right(asked.to)
    if (E.isLeft(to)) return to

    const progress = progressOf(context, { zh: '重放', en: 'Replaying' }, { zh: '事件/秒', en: 'events/s' })
    const tried = await whatIf(store)(
      { proposed: proposed.right, from: from.right, to: to.right, bounds },
      { cut, onProgress: ({ events, of }) => progress.at(events, of) },
    )()
    await progress.end()
    if (E.isLeft(tried)) return tried
    const delivered = await deliver(
      {
        page: whatIfPage(tried.right, format.right, context.lang),
        json: whatIfJson(tried.right),
        format: format.right,
        out: asked.out,
      },
      context,
    )
    return E.map(() => exitCodes.done)(delivered)
  })
}

const schemeStart = async (store: EventStore, cut: Cut, head: number): Promise<E.Either<Failure, Month>> => {
  const scheme = await readScheme(store)(cut, head)()
  return E.isLeft(scheme) ? scheme : constantOf(scheme.right.rules.policy, 'scheme.start')
}

const lastMonth = async (store: EventStore, cut: Cut, head: number): Promise<E.Either<Failure, Month>> => {
  const last = await lastPaidMonth(store, cut, head)
  if (E.isLeft(last)) return last
  return last.right === null ? E.left({ code: 'OptionMissing', option: '--to' }) : E.right(last.right)
}
