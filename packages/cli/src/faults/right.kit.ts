import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** What must have succeeded. */
export const right = <L, A>(result: E.Either<L, A>): A => {
  if (E.isLeft(result)) throw new Error(`refused: ${JSON.stringify(result.left)}`)
  return result.right
}

export const done = async <L, A>(task: TaskEither<L, A>): Promise<A> => right(await task())

/** What the work answers, or, in words, why it does not. */
export const orWhy = async <A>(work: () => Promise<A>): Promise<E.Either<string, A>> => {
  try {
    return E.right(await work())
  } catch (error) {
    return E.left(error instanceof Error ? error.message : String(error))
  }
}
