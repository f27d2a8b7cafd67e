import type { Seen } from './seen.js'

/** A request as a line of JSON. Whoever typed what is not in it, nor any address: a line may be kept for years. */
export const requestLine = ({ method, route, status, milliseconds, callerId }: Seen, at: string): string =>
  JSON.stringify({ at, method, route, status, ms: Math.round(milliseconds * 10) / 10, caller: callerId })
