import type { Problem } from './generated/types.js'
import type { Downloaded } from './operation.js'
import { good, type Result, type Trouble, wrong } from './result.js'

/** What is read of a response may end before its end. */
const readBy = async <Content>(read: () => Promise<Content>): Promise<Result<Trouble, Content>> => {
  try {
    return good(await read())
  } catch (thrown) {
    return wrong({ kind: 'unreachable', why: String(thrown) })
  }
}

const isOf = (response: Response, type: string): boolean =>
  response.headers.get('content-type')?.startsWith(type) ?? false

/** The text of an answer that is JSON. */
export const jsonIn = async (response: Response): Promise<Result<Trouble, string>> =>
  isOf(response, 'application/json')
    ? readBy(() => response.text())
    : wrong({ kind: 'not-understood', status: response.status })

/** The bytes of an answer that is a file. */
export const bytesIn = async (response: Response): Promise<Result<Trouble, Downloaded>> => {
  const disposition = response.headers.get('content-disposition')
  if (disposition === null) return wrong({ kind: 'not-understood', status: response.status })
  const name = /filename="([^"]*)"/.exec(disposition)?.[1] ?? ''
  const bytes = await readBy(() => response.arrayBuffer())
  return bytes._tag === 'Left' ? bytes : good({ name, bytes: new Uint8Array(bytes.right) })
}

/** Why a response is no answer. */
export const problemIn = async (response: Response): Promise<Trouble> => {
  const strange = { kind: 'not-understood', status: response.status } as const
  if (!isOf(response, 'application/problem+json')) return strange
  const text = await readBy(() => response.text())
  if (text._tag === 'Left') return text.left
  try {
    const problem: Problem = JSON.parse(text.right)
    return { kind: 'problem', problem, retryAfterS: secondsIn(response.headers.get('retry-after')) }
  } catch {
    return strange
  }
}

const secondsIn = (text: string | null): number | null =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null
