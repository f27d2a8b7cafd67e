import type { Target } from './target.js'

/** `Link` to the page that follows (RFC 8288), relative to the address that was asked: no host of a header is ever repeated. */
export const nextLink = ({ path, ending, query }: Target, cursor: string): string => {
  const pairs = [...query.filter(([name]) => name !== 'cursor'), ['cursor', cursor] as const]
  const text = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  return `<${path}${ending === null ? '' : `.${ending}`}?${text}>; rel="next"`
}
