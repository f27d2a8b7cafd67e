import { isKeyName, isScope, isZoneCode, type KeyWish, scopes } from '@pension-ledger/server'
import * as E from 'fp-ts/lib/Either.js'
import type { UsageError } from '../../errors/usage-error.js'

/** A key as it is asked for on the command line. */
export interface KeyAsked {
  readonly name: string
  readonly scopes: string
  readonly zones: string
  readonly until: string | undefined
}

/** Reads what a new key is to be. Rejects: BadKeyName, NoSuchChoice for a scope, BadZones. */
export const keyWish = (asked: KeyAsked): E.Either<UsageError, KeyWish> => {
  if (!isKeyName(asked.name)) return E.left({ code: 'BadKeyName', option: 'NAME' })
  const names = listed(asked.scopes)
  const stranger = names.find((name) => !isScope(name))
  if (stranger !== undefined || names.length === 0)
    return E.left({ code: 'NoSuchChoice', option: '--scopes', text: stranger ?? asked.scopes, choices: scopes })
  const zones = asked.zones === 'all' ? asked.zones : listed(asked.zones)
  if (zones !== 'all' && (zones.length === 0 || !zones.every(isZoneCode)))
    return E.left({ code: 'BadZones', option: '--zones', text: asked.zones })
  return E.right({ name: asked.name, scopes: names.filter(isScope), zones, expiresAt: endOf(asked.until) })
}

const listed = (text: string): ReadonlyArray<string> =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** A day ends in China eight hours before it does in Greenwich. */
const endOf = (day: string | undefined): string | null => (day === undefined ? null : `${day}T16:00:00Z`)
