import { good, type Result, type Trouble, wrong } from './result.js'
import type { Send } from './sender.js'

/** How positions are listened to. */
export interface PositionsHow {
  readonly signal?: AbortSignal
}

/** Positions from the server's stream of events; a trouble is the last that is given. It ends where the stream does. */
export async function* positionsOf(
  baseUrl: string,
  send: Send,
  how: PositionsHow,
): AsyncGenerator<Result<Trouble, number>, void, undefined> {
  const url = `${baseUrl.replace(/\/+$/, '')}/v1/positions`
  const response = await send({ method: 'GET', url, body: null }, how, null)
  if (response._tag === 'Left') {
    yield response
    return
  }
  const text = new TextDecoder()
  let begun = ''
  try {
    for await (const bytes of response.right.body ?? []) {
      const lines = (begun + text.decode(bytes, { stream: true })).split('\n')
      begun = lines.pop() ?? ''
      for (const line of lines) {
        const [, position] = /^id: (\d+)$/.exec(line) ?? []
        if (position !== undefined) yield good(Number(position))
      }
    }
  } catch (thrown) {
    if (how.signal?.aborted !== true) yield wrong({ kind: 'unreachable', why: String(thrown) })
  }
}
