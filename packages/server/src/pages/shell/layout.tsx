import type { Child } from 'hono/jsx'
import { linkTo, urlOf } from '../links.js'
import type { PageContext } from '../page-context.js'
import { spoken } from '../words.js'
import { Choices } from './choices.js'
import { Colophon } from './colophon.js'
import { languageTags, shellWords } from './shell.words.js'
import { Times } from './times.js'

/** A step of the way from the overview down to a page. */
export interface Crumb {
  readonly label: string
  readonly path: string
}

export interface LayoutProps {
  readonly ctx: PageContext
  readonly title: string
  /** From the top to the page above this one. */
  readonly crumbs: ReadonlyArray<Crumb>
  /** Whether the page says something of the ledger at a moment; a form to sign in does not. */
  readonly hasMoment: boolean
  readonly children?: Child
}

/** Whether a page belongs to an entry of the contents: itself, or something below it. */
const isIn = (path: string, entry: string): boolean => path.startsWith(entry === '/' ? '/overview/' : `${entry}/`)

const Contents = ({ ctx, label }: { ctx: PageContext; label: string }) => (
  <nav class="contents" aria-label={label}>
    <div class="width">
      <ul>
        {ctx.navigation.map((entry) => (
          <li>
            <a
              href={linkTo(ctx, entry.path)}
              aria-current={ctx.path === entry.path ? 'page' : isIn(ctx.path, entry.path) ? 'true' : undefined}
            >
              {entry.label[ctx.lang]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  </nav>
)

const Way = ({ ctx, crumbs, title, label }: Pick<LayoutProps, 'ctx' | 'crumbs' | 'title'> & { label: string }) =>
  crumbs.length === 0 ? null : (
    <nav class="way" aria-label={label}>
      <ol>
        {crumbs.map((crumb) => (
          <li>
            <a href={linkTo(ctx, crumb.path)}>{crumb.label}</a>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )

/** 版面: everything that every page has. */
export const Layout = ({ ctx, title, crumbs, hasMoment, children }: LayoutProps) => {
  const said = spoken(shellWords, ctx.lang)
  const fund = ctx.fund.name[ctx.lang]
  return (
    <html lang={languageTags[ctx.lang]} data-theme={ctx.theme === 'system' ? undefined : ctx.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${fund}`}</title>
        <link rel="stylesheet" href={ctx.assets.style} />
        <link rel="icon" href={ctx.assets.mark} type="image/svg+xml" />
        {ctx.twins.map(({ format, href }) =>
          format === 'json' ? <link rel="alternate" type="application/json" href={href} /> : null,
        )}
        <script type="module" src={ctx.assets.script} />
      </head>
      <body>
        <a class="skip" href="#content">
          {said.skip}
        </a>
        <header class="masthead">
          {ctx.fund.isSynthetic ? (
            <p class="synthetic" role="note">
              {said.synthetic}
            </p>
          ) : null}
          <div class="width">
            <a class="name" href={urlOf('/', { lang: ctx.query['lang'] })}>
              {fund}
            </a>
            {fund === said.product ? null : <span class="product">{said.product}</span>}
            <Choices ctx={ctx} />
          </div>
          <Contents ctx={ctx} label={said.contents} />
        </header>
        <main id="content" class="width" tabindex={-1}>
          <Way ctx={ctx} crumbs={crumbs} title={title} label={said.way} />
          <h1>{title}</h1>
          {hasMoment ? <Times ctx={ctx} /> : null}
          {children}
        </main>
        <Colophon ctx={ctx} hasMoment={hasMoment} />
      </body>
    </html>
  )
}
