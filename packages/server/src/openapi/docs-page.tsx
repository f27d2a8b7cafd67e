import type { Bilingual } from '@pension-ledger/projections'
import { problemKinds, sentenceOf } from '../problem/problem-kinds.js'
import { mayBeLeftOut, type Params } from '../routes/param.js'
import type { AnyRoute } from '../routes/route.js'
import type { SchemaLang } from '../schema/schema-of.js'
import { answerName, queryOf } from './operation.js'

/** What the page is made of. */
export interface Docs {
  readonly table: ReadonlyArray<AnyRoute>
  readonly lang: SchemaLang
  readonly stylePath: string
}

const words = {
  title: { zh: '接口说明', en: 'The API' },
  intro: {
    zh: '本页与 /openapi.json 由同一张路由表生成。金额为分，表格中为元；每个答案注明位次与政策册版本。',
    en: 'This page and /openapi.json are made of the same table of routes. Money is fen, and yuan in tables; every answer says its position and its policy book.',
  },
  routes: { zh: '接口', en: 'Routes' },
  problems: { zh: '问题', en: 'Problems' },
  name: { zh: '名称', en: 'name' },
  meaning: { zh: '含义', en: 'meaning' },
  usual: { zh: '缺省', en: 'usually' },
  example: { zh: '示例', en: 'example' },
  needs: { zh: '所需权限', en: 'needs' },
  formats: { zh: '格式', en: 'formats' },
  answer: { zh: '答案', en: 'answer' },
  status: { zh: '状态', en: 'status' },
  required: { zh: '必填', en: 'required' },
  personal: { zh: '涉及个人信息，查阅会被记录', en: 'personal data: reading it is written down' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** 接口说明, without a script and without anything from outside. */
export const DocsPage = ({ table, lang, stylePath }: Docs) => (
  <html lang={lang === 'zh' ? 'zh-CN' : 'en'}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{words.title[lang]}</title>
      <link rel="stylesheet" href={stylePath} />
    </head>
    <body>
      <main>
        <h1>{words.title[lang]}</h1>
        <p>{words.intro[lang]}</p>
        <p>
          <a href={`/openapi.json?lang=${lang}`}>openapi.json</a>
          {' · '}
          <a href={`/docs?lang=${lang === 'zh' ? 'en' : 'zh'}`}>{lang === 'zh' ? 'English' : '中文'}</a>
        </p>
        <nav aria-label={words.routes[lang]}>
          <ul>
            {table.map(({ name, method, path, summary }) => (
              <li>
                <a href={`#${name}`}>{`${method} ${path}`}</a> {summary[lang]}
              </li>
            ))}
          </ul>
        </nav>
        <h2>{words.routes[lang]}</h2>
        {table.map((route) => (
          <RouteSection route={route} lang={lang} />
        ))}
        <h2>{words.problems[lang]}</h2>
        <Problems lang={lang} />
      </main>
    </body>
  </html>
)

interface OneRoute {
  readonly route: AnyRoute
  readonly lang: SchemaLang
}

const RouteSection = ({ route, lang }: OneRoute) => (
  <section id={route.name} aria-labelledby={`${route.name}-title`}>
    <h3 id={`${route.name}-title`}>
      <code>{`${route.method} ${route.path}`}</code> {route.summary[lang]}
    </h3>
    <p>{route.about[lang]}</p>
    <dl>
      <dt>{words.needs[lang]}</dt>
      <dd>{route.access.kind === 'scoped' ? route.access.scopes.join(', ') : route.access.kind}</dd>
      <dt>{words.formats[lang]}</dt>
      <dd>{route.formats.join(', ')}</dd>
      <dt>{words.answer[lang]}</dt>
      <dd>
        <code>{answerName(route)}</code>
      </dd>
    </dl>
    {route.isPersonal ? <p>{words.personal[lang]}</p> : null}
    <Parameters params={{ ...route.params, ...queryOf(route) }} lang={lang} />
    <pre>
      <code>{curlOf(route)}</code>
    </pre>
  </section>
)

const Parameters = ({ params, lang }: { readonly params: Params; readonly lang: SchemaLang }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{words.name[lang]}</th>
        <th scope="col">{words.meaning[lang]}</th>
        <th scope="col">{words.usual[lang]}</th>
        <th scope="col">{words.example[lang]}</th>
      </tr>
    </thead>
    <tbody>
      {Object.entries(params).map(([name, param]) => (
        <tr>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td>{param.words[lang]}</td>
          <td>{mayBeLeftOut(param) ? String(param.fallback ?? '') : words.required[lang]}</td>
          <td>{param.example}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Problems = ({ lang }: { readonly lang: SchemaLang }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{words.name[lang]}</th>
        <th scope="col">{words.status[lang]}</th>
        <th scope="col">{words.meaning[lang]}</th>
      </tr>
    </thead>
    <tbody>
      {Object.entries(problemKinds).map(([code, kind]) => (
        <tr id={code}>
          <th scope="row">
            <code>{code}</code>
          </th>
          <td>{kind.status}</td>
          <td>{sentenceOf(kind)[lang]}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** The call as a person tries it. */
const curlOf = ({ method, path, params, bodyExample }: AnyRoute): string => {
  const target = path.replaceAll(/\{([^}]*)\}/g, (_, name: string) => params[name]?.example ?? '')
  const key = "-H 'Authorization: Bearer pl_…'"
  return method === 'POST'
    ? `curl -X POST ${key} -H 'Content-Type: application/json' -d '${JSON.stringify(bodyExample)}' http://localhost:8080${target}`
    : `curl ${key} http://localhost:8080${target}`
}
