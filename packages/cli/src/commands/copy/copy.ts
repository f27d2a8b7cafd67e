import { stat } from 'node:fs/promises'
import { copyLog, vaultUrlOf } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import { storePath, storeUrlFrom } from '../../command/store-url.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import type { Words } from '../../language.js'
import { deliver } from '../../output/deliver.js'
import { progressOf } from '../../output/progress.js'
import { withStore } from '../with-store.js'
import { copyJson, copyPage, type VaultLeft } from './copy-page.js'

interface Asked {
  readonly from: string
  readonly to: string
}

export const copyLedger = async (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const { io } = context
  const [from, to] = [storeUrlFrom(io.cwd, asked.from), storeUrlFrom(io.cwd, asked.to)]
  const refusal = await refusalOf(from, to, context)
  if (refusal !== null) return E.left(refusal)

  // The source is opened first: where there is none, no target is made.
  return withStore({ ...context, storeUrl: from }, { readOnly: true }, (source) =>
    withStore({ ...context, storeUrl: to }, { create: true }, async (target): Promise<E.Either<Failure, ExitCode>> => {
      const progress = progressOf(context, { zh: '复制', en: 'Copying' }, { zh: '事件/秒', en: 'events/s' })
      const copied = await copyLog(
        source,
        target,
      )({
        signal: io.signal,
        // Where positions have gaps the number of events is not known; those that are left are taken to have as many.
        onProgress: ({ doing, events, position, of }) =>
          progress.at(events, Math.round((events * of) / position), phases[doing][context.lang]),
      })()
      await progress.end()
      if (E.isLeft(copied)) return copied

      const done = { from: source.url, to: target.url, ...copied.right, vault: await vaultLeft(from, to, context) }
      const page = copyPage(done, context.lang)
      const delivered = await deliver({ page, json: copyJson(done), format: context.json ? 'json' : 'text' }, context)
      return E.map(() => exitCodes.done)(delivered)
    }),
  )
}

const phases: Readonly<Record<'comparing' | 'copying' | 'verifying', Words>> = {
  comparing: { zh: '比较', en: '(comparing)' },
  copying: { zh: '写入', en: '(writing)' },
  verifying: { zh: '核对', en: '(verifying)' },
}

const refusalOf = async (from: string, to: string, { sameStore }: Context): Promise<Failure | null> => {
  if (sameStore !== '') return { code: 'OptionsContradict', options: ['--store', '--from'] }
  if (from === 'memory:') return { code: 'MemoryNotCopied', option: '--from' }
  if (to === 'memory:') return { code: 'MemoryNotCopied', option: '--to' }
  return from === to || (await isSameFile(storePath(from), storePath(to))) ? { code: 'CopyToItself', url: to } : null
}

/** Two names of one file, be it by links. */
const isSameFile = async (a: string | null, b: string | null): Promise<boolean> => {
  const [one, other] = [await placeOf(a), await placeOf(b)]
  return one !== null && one === other
}

const placeOf = async (path: string | null): Promise<string | null> => {
  if (path === null) return null
  const place = await stat(path, { bigint: true }).catch(() => null)
  return place === null ? null : `${place.dev} ${place.ino}`
}

/** The source's vault, which stays where it is, and where one of the target would be; null where the source has none. */
const vaultLeft = async (from: string, to: string, { io }: Context): Promise<VaultLeft | null> => {
  const [file, ofTarget] = [from, to].map((url) => storePath(storeUrlFrom(io.cwd, vaultUrlOf(url))))
  return typeof file === 'string' && typeof ofTarget === 'string' && (await placeOf(file)) !== null
    ? { file, ofTarget }
    : null
}
