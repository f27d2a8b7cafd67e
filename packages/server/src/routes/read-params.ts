import type { Bilingual } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { FieldError } from '../problem/problem.js'
import { mayBeLeftOut, type Param, type Params, type ValuesOf } from './param.js'

/** Names and values as a URL has them. */
export type RawParams = ReadonlyArray<readonly [name: string, value: string]>

/**
 * Reads parameters; every one that is wrong is told, and none is passed over: a filter that is silently ignored answers another question
 * than was asked.
 */
export const readParams = <P extends Params>(
  params: P,
  raw: RawParams,
  where: 'path' | 'query',
): E.Either<ReadonlyArray<FieldError>, ValuesOf<P>> => {
  const errors: FieldError[] = []
  const given = new Map<string, string>()
  for (const [name, value] of raw) {
    if (!Object.hasOwn(params, name)) errors.push(unknownAt(where, name))
    else if (given.has(name)) errors.push(repeatedAt(where, name))
    else given.set(name, value)
  }
  const values: Record<string, unknown> = {}
  for (const [name, param] of Object.entries(params)) {
    const text = given.get(name)
    if (text === undefined) {
      if (mayBeLeftOut(param)) values[name] = param.fallback
      else errors.push(missingAt(where, name))
      continue
    }
    const decoded = param.codec.decode(text)
    if (E.isRight(decoded)) values[name] = decoded.right
    else errors.push(malformedAt(where, `/${pointerPart(name)}`, shouldBe(param)))
  }
  return errors.length === 0 && areValuesOf(params, values) ? E.right(values) : E.left(errors)
}

/** What was read is of the type that its codecs say: checked, so that nobody has to believe it. */
const areValuesOf = <P extends Params>(params: P, values: Record<string, unknown>): values is ValuesOf<P> =>
  Object.entries(params).every(
    ([name, param]) => param.codec.is(values[name]) || (mayBeLeftOut(param) && values[name] === param.fallback),
  )

/** A name in a JSON pointer (RFC 6901). */
export const pointerPart = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

const unknownAt = (where: FieldError['in'], name: string): FieldError => ({
  in: where,
  pointer: `/${pointerPart(name)}`,
  code: 'unknown',
  detail: { zh: '没有这个参数。', en: 'There is no such parameter.' },
})

const repeatedAt = (where: FieldError['in'], name: string): FieldError => ({
  in: where,
  pointer: `/${pointerPart(name)}`,
  code: 'repeated',
  detail: { zh: '参数只能出现一次。', en: 'The parameter may be given once.' },
})

const missingAt = (where: FieldError['in'], name: string): FieldError => ({
  in: where,
  pointer: `/${pointerPart(name)}`,
  code: 'missing',
  detail: { zh: '缺少这个参数。', en: 'The parameter is missing.' },
})

/** What a parameter should be, with a value that works. */
const shouldBe = ({ words, example }: Param): Bilingual =>
  example === '' ? words : { zh: `${words.zh}，例如 ${example}`, en: `${words.en}, for example ${example}` }

/** What stood there is not repeated: it might be somebody's number. */
export const malformedAt = (where: FieldError['in'], pointer: string, { zh, en }: Bilingual): FieldError => ({
  in: where,
  pointer,
  code: 'malformed',
  detail: { zh: `写法不对，应为：${zh}。`, en: `It is not written as it should be: ${en}.` },
})
