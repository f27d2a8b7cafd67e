import type { RawParams } from '../../routes/read-params.js'
import { type Theme, themes } from '../page-context.js'
import type { Lang } from '../words.js'

/** 读者: what a browser says of itself that changes how a page looks, and not what it says. */
export interface Reader {
  readonly theme: Theme
  readonly lang: Lang
}

const themeCookieName = 'pl_theme'

const isTheme = (text: string): text is Theme => themes.some((theme) => theme === text)

/** The theme that a reader chose before; whatever else stands in the cookie means nothing. */
export const themeIn = (cookies: string | null): Theme => {
  const value = /(?:^|;)\s*pl_theme=([a-z]{1,10})\s*(?:;|$)/.exec((cookies ?? '').slice(0, 8192))?.[1] ?? ''
  return isTheme(value) ? value : 'system'
}

/** `Set-Cookie` that keeps a theme for a year; null for what is no theme. */
export const themeCookie = (theme: string): string | null =>
  isTheme(theme) ? `${themeCookieName}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly` : null

/** A place on this server that a reader may be sent back to; the overview for anything else. */
export const placeBack = (back: string | undefined): string =>
  back !== undefined && back.length <= 2_048 && /^\/(?![/\\])[!-~]*$/.test(back) && !back.includes('\\') ? back : '/'

/** A form sends what was left empty, too: it was not asked. */
export const withoutBlanks = (query: RawParams): RawParams => query.filter(([, value]) => value !== '')

export const paramIn = (query: RawParams, name: string): string | undefined =>
  query.find(([known]) => known === name)?.[1]
