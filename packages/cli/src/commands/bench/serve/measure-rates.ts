import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { Failure } from '../../../errors/failure.js'
import type { Cannon } from './autocannon.js'
import { startBare } from './bare-process.js'
import type { RateFigure } from './figures.js'
import type { ServerProcess } from './server-process.js'

/** Alike for all that is measured by rounds in turns. */
export interface RoundTerms {
  readonly rounds: number
  readonly seconds: number
  readonly connections: number
}

/** Fields that every adapter writes by itself. */
const ofAdapter = new Set(['content-type', 'content-length', 'date', 'connection', 'keep-alive'])

/**
 * Asks for one answer as fast as it comes, in turns with a bare server that answers the same JSON, and with one that sends our headers, too.
 * Best of the rounds of each.
 *
 * Rejects: ChildFailed.
 */
export const measureRate = async (
  { url, key }: Pick<ServerProcess, 'url' | 'key'>,
  path: string,
  folder: string,
  cannon: Cannon,
  { rounds, seconds, connections }: RoundTerms,
): Promise<E.Either<Failure, RateFigure>> => {
  const authorization = { authorization: `Bearer ${key}` }
  const answer = await fetch(`${url}${path}`, { headers: authorization })
  const body = await answer.text()
  if (answer.status !== 200)
    return E.left({ code: 'ChildFailed', command: `serve: ${path}`, why: `it answered ${answer.status}` })
  const files = [join(folder, 'answer.json'), join(folder, 'headers.json')] as const
  const headers = [...answer.headers].filter(([name]) => !ofAdapter.has(name))
  await writeFile(files[0], body)
  await writeFile(files[1], JSON.stringify(Object.fromEntries(headers)))

  const bare = await startBare([files[0]])
  if (E.isLeft(bare)) return bare
  const dressed = await startBare(files)
  if (E.isLeft(dressed)) {
    await bare.right.stop()
    return dressed
  }
  const bareAnswer = await fetch(bare.right.url)
  const targets = [
    { url, requests: [{ path, headers: authorization }] },
    { url: bare.right.url, requests: [{ path: '/', headers: {} }] },
    { url: dressed.right.url, requests: [{ path: '/', headers: {} }] },
  ]
  const best = targets.map(() => 0)
  let others = 0
  // The first round warms all three, and does not count.
  for (let round = 0; round <= rounds; round++)
    for (const [index, target] of targets.entries()) {
      const result = await cannon({ ...target, connections, seconds })
      if (round > 0) best[index] = Math.max(best[index] ?? 0, result.perSecond)
      others += result.others
    }
  await bare.right.stop()
  await dressed.right.stop()
  const [perSecond = 0, barePerSecond = 0, bareWithHeadersPerSecond = 0] = best
  return E.right({
    perSecond,
    barePerSecond,
    bareWithHeadersPerSecond,
    bytes: Buffer.byteLength(body),
    headers: [...answer.headers].length,
    bareHeaders: [...bareAnswer.headers].length,
    others,
  })
}
