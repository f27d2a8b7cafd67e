import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { CommandError } from '../../../errors/command-error.js'

/** One request of a load. */
export interface Asked {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/** A load that sends as fast as it is answered. */
export interface ClosedLoad {
  readonly url: string
  /** Each connection asks them in turns. */
  readonly requests: ReadonlyArray<Asked>
  readonly connections: number
  readonly seconds: number
}

const Loaded = t.type({
  duration: t.number,
  '2xx': t.number,
  non2xx: t.number,
  errors: t.number,
  throughput: t.type({ total: t.number }),
})

/** What came back. */
export interface ClosedResult {
  /** Answers with 2xx. */
  readonly perSecond: number
  /** Answers with another status, and connections that failed. */
  readonly others: number
  /** Of an answer with its headers. */
  readonly bytes: number
}

export type Cannon = (load: ClosedLoad) => Promise<ClosedResult>

type Fire = (options: unknown) => PromiseLike<unknown>
const isFire = (loaded: unknown): loaded is Fire => typeof loaded === 'function'

/** Not declared as needed: nobody but who measures needs it. */
const tool: string = 'autocannon'

/** The tool that sends requests as fast as they are answered. Rejects: ToolMissing where it is not installed. */
export const loadCannon = async (): Promise<E.Either<CommandError, Cannon>> => {
  const loaded: { readonly default?: unknown } | null = await import(tool).catch(() => null)
  const fire: unknown = loaded?.default
  if (!isFire(fire)) return E.left({ code: 'ToolMissing', tool })
  return E.right(async ({ url, requests, connections, seconds }) => {
    const result = Loaded.decode(await fire({ url, requests, connections, duration: seconds }))
    if (E.isLeft(result)) return { perSecond: 0, others: 0, bytes: 0 }
    const { duration, non2xx, errors, throughput } = result.right
    const answered = result.right['2xx']
    return {
      perSecond: answered / duration,
      others: non2xx + errors,
      bytes: answered + non2xx === 0 ? 0 : throughput.total / (answered + non2xx),
    }
  })
}
