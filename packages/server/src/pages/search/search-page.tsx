import { linkTo, pathOf } from '../links.js'
import { documentOf } from '../page.js'
import type { PageContext } from '../page-context.js'
import { Notice } from '../parts/lists.js'
import { Layout } from '../shell/layout.js'
import { spoken, words } from '../words.js'

export const searchWords = {
  title: words('按身份证号查找', 'Find by ID number'),
  overview: words('总览', 'Overview'),
  label: words('身份证号（18 位）', 'ID number (18 characters)'),
  find: words('查找', 'Find'),
  lead: words(
    '号码只随表单提交，不出现在地址中；每次查找都记入查阅日志。',
    'The number goes with the form and never into an address; every search is written to the read log.',
  ),
  nobody: words('没有找到持有该号码的参保人。', 'Nobody holds that number.'),
  several: words('曾持有该号码的参保人', 'Participants who hold or held it'),
}

/** 查找: a form, and whom it found; null where nobody was asked for. What was typed is not repeated. */
export const searchPage = (ctx: PageContext, found: ReadonlyArray<string> | null): Promise<string> => {
  const said = spoken(searchWords, ctx.lang)
  return documentOf(
    <Layout ctx={ctx} title={said.title} crumbs={[{ label: said.overview, path: '/' }]} hasMoment={false}>
      <p class="lead">{said.lead}</p>
      <form class="form" method="post" action={linkTo(ctx, '/search')}>
        <div>
          <label for="id-number">{said.label}</label>
          <input
            id="id-number"
            name="idNumber"
            type="text"
            autocomplete="off"
            spellcheck={false}
            maxlength={18}
            required
          />
        </div>
        <div>
          <button type="submit">{said.find}</button>
        </div>
      </form>
      {found === null ? null : found.length === 0 ? (
        <Notice tone="caution">{said.nobody}</Notice>
      ) : (
        <section>
          <h2>{said.several}</h2>
          <ul>
            {found.map((id) => (
              <li>
                <a href={linkTo(ctx, pathOf('participants', id))}>{id}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>,
  )
}
