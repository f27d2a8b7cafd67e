/** What a browser says of where a form was, and what the server knows of itself. */
export interface Whence {
  readonly origin: string | null | undefined
  /** `Sec-Fetch-Site`: browsers send it to trustworthy addresses only, so that it may be missing. */
  readonly fetchSite: string | null | undefined
  readonly host: string | null | undefined
  readonly isTls: boolean
  /** Addresses under which the server is known besides, behind a proxy for one: `https://audit.example`. */
  readonly publicOrigins: ReadonlyArray<string>
}

/**
 * 同源: whether a POST came from a page of this server. A page that gives no referrer sends the origin `null`; it is believed only where the
 * browser itself says that the page was ours. A POST that says nothing of where it comes from is no browser's, and is refused.
 */
export const isSameOrigin = ({ origin, fetchSite, host, isTls, publicOrigins }: Whence): boolean => {
  const saysSite = fetchSite !== null && fetchSite !== undefined
  if (saysSite && fetchSite !== 'same-origin') return false
  if (origin === null || origin === undefined || origin === 'null') return saysSite
  return publicOrigins.includes(origin) || origin === `${isTls ? 'https' : 'http'}://${host}`
}
