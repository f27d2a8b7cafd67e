import { resolve } from 'node:path'
import type { Context } from '../../command/command.js'

/** Which key file is meant. */
export interface KeysAsked {
  readonly keys: string | undefined
}

/** The path of the key file. */
export const keysPath = ({ keys }: KeysAsked, { io }: Pick<Context, 'io'>): string =>
  resolve(io.cwd, keys ?? 'pension-ledger.keys.json')
