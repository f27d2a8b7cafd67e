import { onEveryAnswer, read } from './conforms.kit.js'
import type { World } from './world.kit.js'

/** What an answer tells of itself: its headers that decide something, and those that it should have had. */
export const headersThat = async (
  world: World,
  target: string,
  init: RequestInit = {},
  role: 'masked' | null = 'masked',
) => {
  const { status, headers } = await read(await world.ask(target, init, role))
  const told = [
    'content-type',
    'cache-control',
    'vary',
    'content-disposition',
    'etag',
    'allow',
    'location',
    'link',
    'x-powered-by',
    'server',
    'set-cookie',
    'access-control-allow-origin',
  ]
  return {
    status,
    missing: Object.entries(onEveryAnswer).flatMap(([name, is]) => (is.test(headers.get(name) ?? '') ? [] : [name])),
    policy: headers.get('content-security-policy'),
    headers: Object.fromEntries(
      told.flatMap((name) => {
        const value = headers.get(name)
        return value === null
          ? []
          : [[name, name === 'etag' ? 'a tag' : name === 'link' ? value.replace(/cursor=[\w-]+/, 'cursor=…') : value]]
      }),
    ),
  }
}

/** What every answer forbids. */
export const policy =
  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
/** What its headers hold, by what is asked for. */
export const vary = 'Accept, Authorization, Cookie, Unmask-Reason'
export const forPages = `${vary}, Accept-Language`
export const kept = 'private, no-cache'
export const neverKept = 'private, no-store'
export const asBrowser = { headers: { accept: 'text/html' } }

/** What is asked, and what it says of itself. */
export type Case = [string, string, RequestInit, 'masked' | null, number, Readonly<Record<string, string>>]
