import { Month } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { right } from '../fund/fund.kit.js'
import { defineRoute } from '../routes/define-route.js'
import { required } from '../routes/param.js'
import { routeTable } from '../routes/route-table.js'
import { routeIndex } from './route-index.js'

const words = { zh: '样本', en: 'a sample' }
const sample = defineRoute({
  name: 'sample',
  path: '/v1/samples/{month}',
  summary: words,
  about: words,
  params: { month: required(Month, '月', 'a month', '2022-01') },
  query: {},
  answer: t.strict({}),
  access: { kind: 'signed-in' },
  handler: () => async () => E.right({ answer: {} }),
})
const newest = { ...sample, name: 'newest', path: '/v1/samples/newest', params: {} }

describe('a table of routes', () => {
  it('finds a route by its path, fixed names before parameters, in whatever order they stand', () => {
    const find = right(routeIndex([sample, newest]))
    expect(find(['v1', 'samples', '2022-01'])?.path).toEqual([['month', '2022-01']])
    expect([...(find(['v1', 'samples', 'newest'])?.routes.values() ?? [])].map(({ name }) => name)).toEqual(['newest'])
  })
  it('finds nothing at a path that is longer, shorter or empty in a part', () => {
    const find = right(routeIndex([sample]))
    expect([['v1', 'samples'], ['v1', 'samples', ''], ['v1', 'samples', 'a', 'b'], ['']].map(find)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
  it('is what is served', () => expect(E.isRight(routeIndex(routeTable))).toBe(true))
})

describe('a table is refused', () => {
  // What a hand without a compiler might leave out.
  const { access: _, ...withoutPolicy } = sample
  const { answerCodec: __, ...withoutAnswer } = sample
  const forced = (route: object): typeof sample => Object.assign(Object.create(null), route)

  it('when nobody wrote down who may ask a route', () =>
    expect(routeIndex([forced(withoutPolicy)])).toEqual(E.left([{ code: 'RouteWithoutPolicy', route: 'sample' }])))
  it('when nobody wrote down what it answers', () =>
    expect(routeIndex([forced(withoutAnswer)])).toEqual(E.left([{ code: 'RouteWithoutAnswer', route: 'sample' }])))
  it('when a name or a path stands twice', () => {
    expect(routeIndex([sample, { ...newest, name: 'sample' }])).toMatchObject({ left: [{ code: 'RouteTwice' }] })
    expect(routeIndex([sample, { ...sample, name: 'other' }])).toMatchObject({ left: [{ code: 'RouteTwice' }] })
  })
  it('when path and parameters differ', () =>
    expect(routeIndex([{ ...sample, path: '/v1/samples/{day}' }])).toMatchObject({
      left: [{ code: 'RouteParamsDiffer' }],
    }))
})
