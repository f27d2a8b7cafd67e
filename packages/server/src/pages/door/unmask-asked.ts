import * as E from 'fp-ts/lib/Either.js'
import type { Knock } from '../../http/ports.js'
import type { Problem } from '../../problem/problem.js'
import { readForm } from './form.js'

/**
 * 查看理由 of a form that was posted, as a program says it: the door that decides over programs decides over people, by the same rules, and a
 * form from another place is refused there.
 *
 * Rejects: UnsupportedMediaType, BodyTooLarge.
 */
export const unmaskAsked = async (request: Request, knock: Knock): Promise<E.Either<Problem, Knock>> => {
  const form = await readForm(request)
  if (E.isLeft(form)) return form
  const headers = new Headers(knock.headers)
  headers.set('unmask-reason', encodeURIComponent(form.right.get('reason') ?? ''))
  return E.right({ ...knock, headers })
}
