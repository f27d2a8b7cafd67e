/** `__Host-` binds the cookie to this very host, and browsers take it over TLS only. */
export const sessionCookieName = (isTls: boolean): string => (isTls ? '__Host-pl_session' : 'pl_session')

const attributes = (isTls: boolean): string => `Path=/; HttpOnly; SameSite=Strict${isTls ? '; Secure' : ''}`

/** `Set-Cookie` of a session that has begun. It goes with the browser, and on the server before that. */
export const sessionCookie = (id: string, isTls: boolean): string =>
  `${sessionCookieName(isTls)}=${id}; ${attributes(isTls)}`

/** `Set-Cookie` that takes the cookie away. */
export const clearedCookie = (isTls: boolean): string => `${sessionCookieName(isTls)}=; Max-Age=0; ${attributes(isTls)}`

/** The session that a `Cookie` header names; null where it names none, or two. */
export const sessionIn = (header: string | null | undefined, isTls: boolean): string | null => {
  const name = sessionCookieName(isTls)
  const found = (header ?? '')
    .slice(0, 8192)
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
  const [id] = found
  return found.length === 1 && id !== undefined && /^[A-Za-z0-9_-]{43}$/.test(id) ? id : null
}
