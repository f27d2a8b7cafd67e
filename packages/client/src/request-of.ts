import type { Operation } from './operation.js'

/** A request before anybody's key is on it. */
export interface Request {
  readonly method: 'GET' | 'POST'
  readonly url: string
  /** JSON. */
  readonly body: string | null
}

/** The request by which an operation is asked. What is undefined or null is left out. */
export const requestOf = (
  baseUrl: string,
  { method, path, query }: Operation,
  params: object,
  format: 'csv' | 'xlsx' | null,
): Request => {
  const values = new Map<string, unknown>(Object.entries(params))
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
  const asked = new URLSearchParams()
  for (const name of query) {
    const value = values.get(name)
    if (value !== undefined && value !== null) asked.set(name, String(value))
  }
  const search = asked.size === 0 ? '' : `?${asked}`
  const ending = format === null ? '' : `.${format}`
  return {
    method,
    url: `${baseUrl.replace(/\/+$/, '')}${filled}${ending}${search}`,
    body: method === 'POST' ? JSON.stringify(values.get('body') ?? null) : null,
  }
}
