import { randomBytes } from 'node:crypto'
import { addKey, changeKeys } from '@pension-ledger/server'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { type KeyAsked, keyWish } from './key-wish.js'
import { type KeysAsked, keysPath } from './keys-file.js'
import { keyJson, zonesText } from './keys-page.js'

export const addServerKey = async (
  asked: KeyAsked & KeysAsked,
  context: Context,
): Promise<E.Either<Failure, ExitCode>> => {
  const wish = keyWish(asked)
  if (E.isLeft(wish)) return wish
  const now = context.io.clock.now()
  const made = await changeKeys(keysPath(asked, context), (keys) => addKey(keys, wish.right, { randomBytes, now }))()
  if (E.isLeft(made)) return made
  const { kept, text } = made.right
  const zh = context.lang === 'zh'
  const delivered = await deliver(
    {
      page: {
        title: text,
        facts: [
          [zh ? '编号' : 'id', kept.id],
          [zh ? '名称' : 'name', kept.name],
          [zh ? '权限' : 'scopes', kept.scopes.join(', ')],
          [zh ? '片区' : 'zones', zonesText(kept, context.lang)],
          [zh ? '失效' : 'expires', kept.expiresAt ?? (zh ? '不失效' : 'never')],
        ],
        tables: [],
        notes: [],
        hints: [
          zh
            ? '密钥只显示这一次，请妥善保存；用时放在请求头 Authorization: Bearer 之后。'
            : 'The key is shown this once: keep it safe. It is sent in the header Authorization, behind the word Bearer.',
        ],
      },
      json: { key: text, ...keyJson(kept, now) },
      format: context.json ? 'json' : 'text',
    },
    context,
  )
  return E.map(() => exitCodes.done)(delivered)
}
