import {
  addMonths,
  type BusinessDate,
  Decimal,
  firstDayOf,
  inForce,
  type Month,
  monthsBetween,
  type NoPolicyInForce,
  type ParameterKey,
  Parameters,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { sumWhere } from '../cells/selection.js'
import { cellsOf, type Replayed } from '../replay/replay.js'
import { allViews } from '../views/all-views.js'
import { type Answer, printed } from './printed.js'
import type { Query } from './query.js'

/** Why the ledger has no answer to a query. */
export type NoAnswer =
  | NoPolicyInForce
  | { readonly code: 'NoTarget'; readonly year: number }
  | { readonly code: 'DividedByZero' }
  | { readonly code: 'NotANumber'; readonly what: string }

export type AnswerOfFigure = (id: string) => E.Either<NoAnswer, Answer>

/** Answers a query from a replay; `figure` answers what names another figure. */
export const answerTo = (query: Query, replayed: Replayed, figure: AnswerOfFigure): E.Either<NoAnswer, Answer> => {
  const number = (inner: Query): E.Either<NoAnswer, Decimal> => asNumber(answerTo(inner, replayed, figure), inner)
  const fold = (parts: ReadonlyArray<Query>, first: Decimal, step: (a: Decimal, b: Decimal) => Decimal) => {
    let total = first
    for (const part of parts) {
      const next = number(part)
      if (E.isLeft(next)) return next
      total = step(total, next.right)
    }
    return E.right(total)
  }

  switch (query.of) {
    case 'view': {
      const view = allViews.find(({ name }) => name === query.view)
      if (view === undefined) return E.left({ code: 'NotANumber', what: query.view })
      return E.right(new Decimal(sumWhere(view, cellsOf(replayed, view), query.measure, query.where)))
    }
    case 'target': {
      const targets = replayed.scheme.targets.filter(({ year }) => year === query.year)
      const latest = targets.reduce<(typeof targets)[number] | null>(
        (last, target) => (last === null || target.on >= last.on ? target : last),
        null,
      )
      return latest === null
        ? E.left({ code: 'NoTarget', year: query.year })
        : E.right(new Decimal(latest[query.field]))
    }
    case 'parameter':
      return parameterOn(replayed, query.parameter, query.at, query.index)
    case 'parameter-by-month':
      return fold(monthsOf(query.parameter, query.from, query.to), new Decimal(0), (a, b) => a.plus(b))
    case 'in-force-since':
      return E.map(({ from }: { from: string }) => from)(valueOn(replayed, query.parameter, query.at))
    case 'figure':
      return figure(query.id)
    case 'sum':
      return fold(query.parts, new Decimal(0), (a, b) => a.plus(b))
    case 'product':
      return fold(query.parts, new Decimal(1), (a, b) => a.times(b))
    case 'difference':
      return E.chain((from: Decimal) => E.map((less: Decimal) => from.minus(less))(number(query.less)))(
        number(query.from),
      )
    case 'ratio': {
      const part = number(query.part)
      if (E.isLeft(part)) return part
      const whole = number(query.whole)
      if (E.isLeft(whole)) return whole
      return whole.right.isZero() ? E.left({ code: 'DividedByZero' }) : E.right(part.right.dividedBy(whole.right))
    }
    case 'text': {
      let text = query.template
      for (const [name, { unit, query: inner }] of Object.entries(query.values)) {
        const answer = answerTo(inner, replayed, figure)
        if (E.isLeft(answer)) return answer
        text = text.replaceAll(`{${name}}`, withoutZeros(printed(answer.right, unit, 2, 'half-up')))
      }
      return E.right(text)
    }
  }
}

const withoutZeros = (text: string): string => text.replace(/\.0+$|(?<=\.\d*[1-9])0+$/, '')

const asNumber = (answer: E.Either<NoAnswer, Answer>, query: Query): E.Either<NoAnswer, Decimal> => {
  if (E.isLeft(answer)) return answer
  return typeof answer.right === 'string' ? E.left({ code: 'NotANumber', what: query.of }) : E.right(answer.right)
}

const monthsOf = (parameter: string, from: Month, to: Month): ReadonlyArray<Query> =>
  Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, i) => ({
    of: 'parameter',
    parameter,
    at: firstDayOf(addMonths(from, i)),
  }))

const isParameter = (name: string): name is ParameterKey => Object.hasOwn(Parameters.type.props, name)

const valueOn = (
  { policy }: Replayed,
  name: string,
  at: BusinessDate,
): E.Either<NoAnswer, { readonly from: string; readonly value: unknown }> =>
  isParameter(name) ? inForce(policy, name, at) : E.left({ code: 'NotANumber', what: name })

const parameterOn = (
  replayed: Replayed,
  name: string,
  at: BusinessDate,
  index: number | undefined,
): E.Either<NoAnswer, Decimal> => {
  const dated = valueOn(replayed, name, at)
  if (E.isLeft(dated)) return dated
  const { value } = dated.right
  const picked: unknown = Array.isArray(value) && index !== undefined ? value[index] : value
  return typeof picked === 'number' ? E.right(new Decimal(picked)) : E.left({ code: 'NotANumber', what: name })
}
