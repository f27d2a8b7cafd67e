import type { Problem } from '../../problem/problem.js'
import { urlOf } from '../links.js'
import { documentOf } from '../page.js'
import type { PageContext } from '../page-context.js'
import { Notice } from '../parts/lists.js'
import { Layout } from '../shell/layout.js'
import { spoken, words } from '../words.js'

export const signInWords = {
  title: words('登录', 'Sign in'),
  lead: words(
    '用访问密钥登录。密钥由管理员发放，决定可见的片区和内容。',
    'Sign in with a key. Keys are given out by the administrator and decide which zones and what may be seen.',
  ),
  key: words('访问密钥', 'Key'),
  enter: words('登录', 'Sign in'),
  signedInAs: words('已登录为', 'Signed in as'),
  leave: words('退出', 'Sign out'),
  goOn: words('去总览', 'To the overview'),
}

/** 登录: a form; whoever is signed in may leave. */
export const signInPage = (ctx: PageContext, back: string, refused: Problem | null): Promise<string> => {
  const said = spoken(signInWords, ctx.lang)
  return documentOf(
    <Layout ctx={ctx} title={said.title} crumbs={[]} hasMoment={false}>
      {refused === null ? null : <Notice tone="loss">{refused.detail[ctx.lang]}</Notice>}
      {ctx.callerId === null ? null : (
        <section>
          <p>
            {said.signedInAs} <strong>{ctx.callerId}</strong> ·{' '}
            <a href={urlOf('/', { lang: ctx.query['lang'] })}>{said.goOn}</a>
          </p>
          <form method="post" action={urlOf('/sign-out', { lang: ctx.query['lang'] })}>
            <button type="submit" class="plain">
              {said.leave}
            </button>
          </form>
        </section>
      )}
      <p class="lead">{said.lead}</p>
      <form class="form" method="post" action={urlOf('/sign-in', { lang: ctx.query['lang'] })}>
        <input type="hidden" name="back" value={back} />
        <div>
          <label for="key">{said.key}</label>
          <input id="key" name="key" type="password" autocomplete="current-password" spellcheck={false} required />
        </div>
        <div>
          <button type="submit">{said.enter}</button>
        </div>
      </form>
    </Layout>,
  )
}
