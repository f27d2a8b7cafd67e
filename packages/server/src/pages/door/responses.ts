import { vary } from '../../http/security-headers.js'

/** A page as it leaves. What is of persons is kept nowhere. */
export const htmlResponse = (
  status: number,
  html: string | null,
  tag: string | null,
  { isPersonal }: { readonly isPersonal: boolean },
): Response =>
  new Response(html, {
    status,
    headers: {
      ...(html === null ? {} : { 'Content-Type': 'text/html; charset=utf-8' }),
      ...(tag === null ? {} : { ETag: tag }),
      'Cache-Control': isPersonal || tag === null ? 'private, no-store' : 'private, no-cache',
      Vary: `${vary}, Accept-Language`,
    },
  })

/** Another page, asked by GET. */
export const seeOther = (place: string, cookie: string | null = null): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: place, 'Cache-Control': 'no-store', ...(cookie === null ? {} : { 'Set-Cookie': cookie }) },
  })
