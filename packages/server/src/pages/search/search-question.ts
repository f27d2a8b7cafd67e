import type { Either } from 'fp-ts/lib/Either.js'
import type { Caller } from '../../access/caller.js'
import type { Problem } from '../../problem/problem.js'

/** Whose an ID number is, among those whom the caller may see. It is asked as the API's own search is, and written down as that is. */
export type FoundByNumber = (
  idNumber: string,
  caller: Caller,
  requestId: string,
) => Promise<Either<Problem, ReadonlyArray<string>>>
