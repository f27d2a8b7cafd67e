import { type Problem, statusOf } from '../../problem/problem.js'
import { problemKinds } from '../../problem/problem-kinds.js'
import { urlOf } from '../links.js'
import { documentOf, type Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { Notice } from '../parts/lists.js'
import { Layout } from '../shell/layout.js'
import { spoken, words } from '../words.js'

export const problemWords = {
  overview: words('回到总览', 'Back to the overview'),
  signIn: words('登录', 'Sign in'),
  again: words('稍后重试', 'Try again'),
  wrong: words('有误之处', 'What is wrong'),
  reference: words('编号', 'Reference'),
}

const Body = ({ of, ctx, requestId }: { of: Problem; ctx: PageContext; requestId: string }): Html => {
  const said = spoken(problemWords, ctx.lang)
  const status = statusOf(of)
  return (
    <>
      <Notice tone={status >= 500 ? 'caution' : 'loss'}>
        <p>{underTitle(of, ctx.lang)}</p>
        {of.errors.length === 0 ? null : (
          <ul aria-label={said.wrong}>
            {of.errors.map((error) => (
              <li>
                <span class="code">{error.pointer}</span> {error.detail[ctx.lang]}
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <p>
        {status === 401 ? (
          <a class="button" href={urlOf('/sign-in', { back: urlOf(ctx.path, ctx.query), lang: ctx.query['lang'] })}>
            {said.signIn}
          </a>
        ) : status === 503 || status === 429 ? (
          <a class="button" href={urlOf(ctx.path, ctx.query)}>
            {said.again}
          </a>
        ) : (
          <a class="button" href={urlOf('/', { lang: ctx.query['lang'] })}>
            {said.overview}
          </a>
        )}
      </p>
      <p class="small muted">
        {status} {of.code} · {said.reference} <span class="code">{requestId}</span>
      </p>
    </>
  )
}

/** The sentence that programs get, without what the title of the page says already. */
const underTitle = ({ code, detail }: Problem, lang: PageContext['lang']): string => {
  const { title } = problemKinds[code]
  return detail[lang].startsWith(title[lang]) ? detail[lang].slice(title[lang].length).trim() : detail[lang]
}

/** 问题: why there is no answer, for people. */
export const problemPage = (of: Problem, ctx: PageContext, requestId: string): Promise<string> =>
  documentOf(
    <Layout ctx={ctx} title={problemKinds[of.code].title[ctx.lang].replace(/[。.]$/, '')} crumbs={[]} hasMoment={false}>
      <Body of={of} ctx={ctx} requestId={requestId} />
    </Layout>,
  )
