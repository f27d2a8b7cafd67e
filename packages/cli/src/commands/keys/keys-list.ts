import { loadKeys } from '@pension-ledger/server'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { type KeysAsked, keysPath } from './keys-file.js'
import { keyJson, keysTable } from './keys-page.js'

export const listServerKeys = async (asked: KeysAsked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const file = keysPath(asked, context)
  const loaded = await loadKeys(file)()
  if (E.isLeft(loaded)) return loaded
  const { keys } = loaded.right
  const { lang } = context
  const now = context.io.clock.now()
  const delivered = await deliver(
    {
      page: {
        title: lang === 'zh' ? '访问密钥' : 'Keys to the server',
        facts: [[lang === 'zh' ? '文件' : 'file', file]],
        tables: [keysTable(keys, now, lang)],
        notes: [],
        hints: [],
      },
      json: { keys: keys.map((key) => keyJson(key, now)) },
      format: context.json ? 'json' : 'text',
    },
    context,
  )
  return E.map(() => exitCodes.done)(delivered)
}
