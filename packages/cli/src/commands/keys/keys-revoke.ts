import { changeKeys, type KeyFile, revokeKey } from '@pension-ledger/server'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { type KeysAsked, keysPath } from './keys-file.js'
import { keyJson, keysTable } from './keys-page.js'

export const revokeServerKey = async (
  asked: { readonly key: string } & KeysAsked,
  context: Context,
): Promise<E.Either<Failure, ExitCode>> => {
  const now = context.io.clock.now()
  const revoked = await changeKeys(keysPath(asked, context), (keys) =>
    E.map((file: KeyFile) => ({ file, before: keys }))(revokeKey(keys, asked.key, now)),
  )()
  if (E.isLeft(revoked)) return revoked
  const { file, before } = revoked.right
  const { lang } = context
  // A key that was taken back before is not changed, and is told as it is.
  const changed = file.keys.filter((key, index) => key.revokedAt !== before.keys[index]?.revokedAt)
  const delivered = await deliver(
    {
      page: {
        title: lang === 'zh' ? '已收回' : 'Taken back',
        facts: [],
        tables: [keysTable(changed, now, lang)],
        notes: [],
        hints: [],
      },
      json: { revoked: changed.map((key) => keyJson(key, now)) },
      format: context.json ? 'json' : 'text',
    },
    context,
  )
  return E.map(() => exitCodes.done)(delivered)
}
