import type { JSX } from 'hono/jsx/jsx-runtime'
import type { PageContext } from './page-context.js'
import { type Crumb, Layout } from './shell/layout.js'

/** Markup that is escaped already. */
export type Html = JSX.Element

/**
 * 页面: one answer of the API as a page. It reads nothing and asks nothing: whatever it shows is in the answer, and so stands at the answer's
 * moment.
 */
export interface Page<Answer> {
  readonly title: (answer: Answer, ctx: PageContext) => string
  /** From the overview to the page above this one; empty for the overview. */
  readonly crumbs: (answer: Answer, ctx: PageContext) => ReadonlyArray<Crumb>
  readonly Body: (props: { answer: Answer; ctx: PageContext }) => Html
}

/** A page as it is sent. The same answer in the same context is the same text. */
export const pageHtml = async <Answer,>(page: Page<Answer>, answer: Answer, ctx: PageContext): Promise<string> =>
  documentOf(
    <Layout ctx={ctx} title={page.title(answer, ctx)} crumbs={page.crumbs(answer, ctx)} hasMoment={true}>
      <page.Body answer={answer} ctx={ctx} />
    </Layout>,
  )

/** Markup of a whole document as text. */
export const documentOf = async (html: Html): Promise<string> => `<!doctype html>${await (await html).toString()}\n`
