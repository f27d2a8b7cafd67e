import type { Hono } from 'hono'
import type { Door } from '../http/app-parts.js'
import { hasTag, tagOfBytes } from '../http/tags.js'
import type { AnyRoute } from '../routes/route.js'
import type { SchemaLang } from '../schema/schema-of.js'
import { DocsPage } from './docs-page.js'
import { openApiOf } from './open-api.js'

/** What the documents are made of. */
export interface DocsParts {
  readonly routes: ReadonlyArray<AnyRoute>
  readonly version: string
  /** The style sheet of this server's pages. */
  readonly stylePath: string
}

interface Document {
  readonly text: string
  readonly tag: string
  readonly type: string
}

/** `/openapi.json` and `/docs`, in both languages, made once. They say nothing of anybody, and are open to all. */
export const mountDocs = (hono: Hono<Door>, { routes, version, stylePath }: DocsParts): void => {
  const languages: ReadonlyArray<SchemaLang> = ['zh', 'en']
  const json = new Map(
    languages.map((lang) => [lang, documentOf(JSON.stringify(openApiOf(routes, version, lang)), 'application/json')]),
  )
  const pages = new Map(
    languages.map((lang) => {
      const page = <DocsPage table={routes} lang={lang} stylePath={stylePath} />
      return [lang, documentOf(`<!doctype html>${page.toString()}`, 'text/html; charset=utf-8')]
    }),
  )
  const serve = (path: string, documents: ReadonlyMap<string, Document>, usual: SchemaLang): void => {
    hono.get(path, (c) => {
      const document = documents.get(c.req.query('lang') ?? usual) ?? documents.get(usual)
      return document === undefined ? c.notFound() : responseOf(document, c.req.header('if-none-match') ?? null)
    })
  }
  serve('/openapi.json', json, 'zh')
  serve('/docs', pages, 'zh')
}

const documentOf = (text: string, type: string): Document => ({
  text,
  type,
  tag: tagOfBytes(Buffer.from(text, 'utf8')),
})

const responseOf = ({ text, type, tag }: Document, ifNoneMatch: string | null): Response => {
  const headers = { ETag: tag, 'Cache-Control': 'public, no-cache' }
  return hasTag(ifNoneMatch, tag)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers: { ...headers, 'Content-Type': type } })
}
