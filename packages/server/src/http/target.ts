import * as E from 'fp-ts/lib/Either.js'
import { type Problem, problem } from '../problem/problem.js'
import type { RawParams } from '../routes/read-params.js'

/** Characters of a target; none of ours needs a quarter of it. */
export const targetLimit = 2_048

/** What a request names, taken apart. */
export interface Target {
  /** As it came. */
  readonly raw: string
  /** As it came, without the query and without the ending. */
  readonly path: string
  readonly segments: ReadonlyArray<string>
  /** 后缀: the format that the path ends in; null where it has no ending. */
  readonly ending: 'json' | 'csv' | 'xlsx' | null
  readonly query: RawParams
}

const bad = (zh: string, en: string): E.Either<Problem, never> => E.left(problem('BadTarget', { detail: { zh, en } }))

/**
 * Reads a target in origin form. It is read as it came, before anybody has made it regular: a path that means one thing to one program
 * and another thing to the next is refused.
 *
 * Rejects: UriTooLong, BadTarget.
 */
export const readTarget = (raw: string): E.Either<Problem, Target> => {
  if (raw.length > targetLimit) return E.left(problem('UriTooLong'))
  if (!raw.startsWith('/') || raw.startsWith('//'))
    return bad('请求地址须以一个斜杠开头。', 'The target must begin with one slash.')
  const [pathText = '', ...rest] = raw.split('?')
  const query = readQuery(rest.join('?'))
  if (query === null) return bad('查询参数的编码有误。', 'The query is not encoded as it should be.')
  const { path, ending } = withoutEnding(pathText)
  const segments = path.slice(1).split('/').map(decoded)
  if (!segments.every(isPlain)) return bad('路径的写法不被接受。', 'The path is not written as it should be.')
  return E.right({ raw, path, segments, ending, query })
}

const withoutEnding = (path: string): Pick<Target, 'path' | 'ending'> => {
  const ending = /^\/v1\/.*[^/]\.(json|csv|xlsx)$/.exec(path)?.[1]
  if (ending !== 'json' && ending !== 'csv' && ending !== 'xlsx') return { path, ending: null }
  return { path: path.slice(0, -(ending.length + 1)), ending }
}

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Nothing that climbs, that hides a separator, or that no text holds. The empty segment is the root, or follows a slash at the end. */
const isPlain = (segment: string | null): segment is string =>
  segment !== null && segment !== '.' && segment !== '..' && !/[/\\\p{Cc}\p{Cs}]/u.test(segment)

const readQuery = (text: string): RawParams | null => {
  if (text === '') return []
  const pairs: Array<readonly [string, string]> = []
  for (const part of text.split('&')) {
    const [name = '', ...value] = part.split('=')
    const pair = [decoded(name.replaceAll('+', ' ')), decoded(value.join('=').replaceAll('+', ' '))] as const
    if (pair[0] === null || pair[1] === null) return null
    pairs.push([pair[0], pair[1]])
  }
  return pairs
}
