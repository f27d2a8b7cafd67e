import { urlOf } from '../links.js'
import { type PageContext, themes } from '../page-context.js'
import { languages, spoken } from '../words.js'
import { languageNames, languageTags, shellWords } from './shell.words.js'

/** Where a reader's choice of a theme is kept: a link, so that it needs no script. It leads back to the page. */
export const themeLink = ({ path, query }: Pick<PageContext, 'path' | 'query'>, theme: string): string =>
  urlOf('/theme', { to: theme, back: urlOf(path, query) })

/** 语言与外观: the same page in the other language, and in another light. */
export const Choices = ({ ctx }: { ctx: PageContext }) => {
  const said = spoken(shellWords, ctx.lang)
  return (
    <div class="choices">
      <nav aria-label={said.language}>
        <ul>
          {languages.map((lang) => (
            <li>
              <a
                href={urlOf(ctx.path, { ...ctx.query, lang })}
                lang={languageTags[lang]}
                hreflang={languageTags[lang]}
                aria-current={lang === ctx.lang ? 'true' : undefined}
              >
                {languageNames[lang]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={said.theme}>
        <ul>
          {themes.map((theme) => (
            <li>
              <a href={themeLink(ctx, theme)} rel="nofollow" aria-current={theme === ctx.theme ? 'true' : undefined}>
                {said[theme]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {ctx.callerId === null ? (
        <a href={urlOf('/sign-in', { lang: ctx.query['lang'] })}>{said.signIn}</a>
      ) : (
        <a href={urlOf('/sign-in', { lang: ctx.query['lang'] })}>{ctx.callerId}</a>
      )}
    </div>
  )
}
