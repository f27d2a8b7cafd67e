import { drawSample } from '@pension-ledger/audit'
import { type Fen, wholeFen } from '@pension-ledger/domain'
import { type Cut, lastPositionOf, readScheme } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import type { UsageError } from '../../errors/usage-error.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { cutFacts } from '../../output/cut-facts.js'
import { deliver } from '../../output/deliver.js'
import { type Format, formatOf } from '../../output/format.js'
import { withStore } from '../with-store.js'
import { paymentItems, readReversed } from './payment-items.js'
import { samplePage } from './sample-page.js'

interface Asked extends Cut {
  readonly tolerable: string
  readonly expected: string
  readonly confidence: string | undefined
  readonly seed: number
  readonly format: Format | undefined
  readonly out: string | undefined
}

export const drawPayments = async (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const format = formatOf(asked.format, context)
  if (E.isLeft(format)) return format
  const tolerableFen = readYuan('--tolerable', asked.tolerable)
  if (E.isLeft(tolerableFen)) return tolerableFen
  const expectedFen = readYuan('--expected', asked.expected)
  if (E.isLeft(expectedFen)) return expectedFen
  const { seed, confidence = '0.95', effectiveAt, knownAt } = asked
  const aim = {
    tolerableFen: tolerableFen.right,
    expectedFen: expectedFen.right,
    confidence: /^0?\.\d{1,6}$/.test(confidence) ? Number(confidence) : Number.NaN,
  }
  const cut = { effectiveAt, knownAt }

  return withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const head = await store.head()()
    if (E.isLeft(head)) return head
    const scheme = await readScheme(store)(cut, head.right)()
    if (E.isLeft(scheme)) return scheme
    const read = { upTo: lastPositionOf(cut, head.right), knownAt, signal: context.io.signal }
    const reversed = await readReversed(store, cut, read)
    if (E.isLeft(reversed)) return reversed
    const sample = await drawSample(() => paymentItems(store, cut, read, reversed.right))({ ...aim, seed })()
    if (E.isLeft(sample)) return sample
    const drawn = await store.find(sample.right.selected.map(({ id }) => id))()
    if (E.isLeft(drawn)) return drawn

    const { plan, startFen, topFen, sampledFen, selected } = sample.right
    const facts = cutFacts(cut, read.upTo, scheme.right.rules.policy, context.lang)
    const delivered = await deliver(
      {
        page: samplePage(sample.right, drawn.right, seed, facts, context.lang),
        json: {
          effectiveAt: effectiveAt ?? null,
          knownAt: knownAt ?? null,
          position: read.upTo,
          seed,
          ...plan,
          factor: plan.factor.toFixed(2),
          startFen,
          topFen,
          sampledFen,
          selected,
        },
        format: format.right,
        out: asked.out,
      },
      context,
    )
    return E.map(() => exitCodes.done)(delivered)
  })
}

const readYuan = (option: string, text: string): E.Either<UsageError, Fen> => {
  const [, yuan = '', decimals = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  return yuan === ''
    ? E.left({ code: 'BadYuan', option, text })
    : E.right(wholeFen(Number(yuan) * 100 + Number(decimals.padEnd(2, '0'))))
}
