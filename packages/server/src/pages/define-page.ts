import type { Words } from '@pension-ledger/explanation'
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Caller } from '../access/caller.js'
import type { Fund } from '../fund/fund.js'
import type { Moment } from '../fund/moment.js'
import type { Problem } from '../problem/problem.js'
import type { RawQuestion } from '../routes/question-asked.js'
import type { Answered, AnyRoute, Question } from '../routes/route.js'
import type { Askable } from './askable.js'
import { type Page, pageHtml } from './page.js'
import type { PageContext } from './page-context.js'

/** An answer that can be shown. */
export interface Drawn extends Pick<Answered, 'envelope' | 'participantIds'> {
  readonly html: (ctx: PageContext) => Promise<string>
}

/** A question of a page: its route's own, with an answer that can be shown. */
export interface PageQuestion extends Omit<Question, 'answer'> {
  readonly drawn: (fund: Fund, caller: Caller, moment: Moment) => TE.TaskEither<Problem, Drawn>
}

/** A page in the table of pages, whatever its answer is. */
export interface PageEntry {
  /** As its route's, without `/v1`: a page and its data differ by that and by an ending. */
  readonly path: string
  readonly route: AnyRoute
  /** What the contents of every page call it; null for pages that are reached from others. */
  readonly contents: Words | null
  /** Whether it shows who somebody is, so that it can be asked to show it whole. */
  readonly showsIdentity: boolean
  readonly ask: (raw: RawQuestion) => E.Either<Problem, PageQuestion>
}

/** Where the page of a route is. */
export const pagePathOf = ({ path }: Pick<AnyRoute, 'path'>): string => path.replace(/^\/v1(?=\/)/, '')

/**
 * 页面 of a route. It has the route's parameters, the route's policy and the route's answer: a page that has no route, or shows what its
 * route does not answer, does not compile.
 */
export const definePage = <Answer>(
  route: Askable<Answer>,
  page: Page<Answer>,
  {
    contents = null,
    path = pagePathOf(route),
    showsIdentity = false,
  }: Partial<Pick<PageEntry, 'contents' | 'path' | 'showsIdentity'>> = {},
): PageEntry => ({
  path,
  route,
  contents,
  showsIdentity,
  ask: (raw) =>
    E.map((question: Question<Answer>) => ({
      ...question,
      drawn: (fund: Fund, caller: Caller, moment: Moment) =>
        TE.map(({ answer, envelope, participantIds }: Answered<Answer>) => ({
          envelope,
          participantIds,
          html: (ctx: PageContext) => pageHtml(page, answer, ctx),
        }))(question.answer(fund, caller, moment)),
    }))(route.ask(raw)),
})
