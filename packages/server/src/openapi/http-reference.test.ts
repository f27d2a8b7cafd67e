import { expect, it } from 'vitest'
import type { AccessPolicy } from '../access/decision/access-policy.js'
import { problemKinds, sentenceOf } from '../problem/problem-kinds.js'
import { commonParams, pageParams } from '../routes/common-params.js'
import { mayBeLeftOut, type Param, type Params } from '../routes/param.js'
import { positionsAccess } from '../routes/positions.js'
import type { AnyRoute } from '../routes/route.js'
import { routeTable } from '../routes/route-table.js'

const cell = (text: string): string => text.replaceAll('|', '\\|')

const row = (cells: ReadonlyArray<string>): string => `| ${cells.map(cell).join(' | ')} |`

const reaches = { fund: 'the whole fund: all zones', zones: 'its zones', none: '–' } as const

const whoMay = (access: AccessPolicy): readonly [string, string] => {
  switch (access.kind) {
    case 'public':
      return [`anybody: ${access.why}`, '–']
    case 'signed-in':
      return ['whoever is known', '–']
    case 'scoped':
      return [access.scopes.map((scope) => `\`${scope}\``).join(', '), reaches[access.reach]]
  }
}

const paramText = ([name, param]: readonly [string, Param]): string => {
  if (!mayBeLeftOut(param)) return `**${name}**`
  return param.fallback === null ? name : `${name} = ${String(param.fallback)}`
}

const routeRow = ({ method, path, name, summary, access, formats, params, query, isPersonal, isPaged }: AnyRoute) => {
  const [scopes, reach] = whoMay(access)
  const asked = [...Object.entries(params), ...Object.entries(query)].map(paramText)
  return row([
    `\`${method} ${path}\``,
    `\`${name}\``,
    `${summary.zh} · ${summary.en}`,
    scopes,
    reach,
    formats.join(', '),
    [...asked, ...(method === 'POST' ? ['a body'] : [])].join(', '),
    [isPersonal ? 'personal' : '', isPaged ? 'a list' : ''].filter((text) => text !== '').join(', '),
  ])
}

const paramRows = (params: Params): ReadonlyArray<string> =>
  Object.entries(params).map(([name, param]) =>
    row([
      `\`${name}\``,
      mayBeLeftOut(param) ? String(param.fallback ?? '') : '',
      param.words.en,
      param.words.zh,
      param.example,
    ]),
  )

/** Parameters of single routes, each once; a name that means two things stands twice. */
const ownParams = (): ReadonlyArray<string> => [
  ...new Set(routeTable.flatMap(({ params, query }) => paramRows({ ...params, ...query }))),
]

const reference = (): string =>
  [
    '# The HTTP API',
    '',
    'Written from the table of routes by `http-reference.test.ts`; `npx vitest run packages/server/src/openapi -u` writes it anew. The running server tells the same at',
    '`/docs`, and to programs, with the shape of every answer, at `/openapi.json` (OpenAPI 3.1; `?lang=en`). How to use it: [the guide](../guides/api-consumers.md); who may see what:',
    '[access.md](access.md).',
    '',
    '## Routes',
    '',
    'A parameter in bold must be there. *Personal*: each answer is written to the read log before it leaves. *A list*: `limit`, `cursor`, and `items`, `nextCursor` in the',
    'answer. Every route takes `effectiveAt`, `knownAt` and `lang`; each of its formats is an ending of its path, too. `HEAD` and `OPTIONS` are answered wherever `GET` is.',
    '',
    '| route | operation | is | needs | reaches | formats | parameters | beside that |',
    '|---|---|---|---|---|---|---|---|',
    ...routeTable.map(routeRow),
    row([
      '`GET /v1/positions`',
      '`positions`',
      '位次变化 · Position changes',
      ...whoMay(positionsAccess),
      'text/event-stream',
      '',
      '',
    ]),
    '',
    'Open to all, without anything of the fund: `GET /openapi.json`, `GET /docs`, `GET /sign-in`, and the style sheet and script of the pages.',
    '',
    '## Parameters',
    '',
    '| name | if left out | means | 含义 | example |',
    '|---|---|---|---|---|',
    ...paramRows(commonParams),
    ...paramRows(pageParams),
    ...ownParams(),
    '',
    '## Problems',
    '',
    '`application/problem+json` (RFC 9457): `type`, `title`, `status`, `detail`, `code`, `instance` (the id of the request), `errors` (`in`, `pointer`, `code`, `detail` of each thing',
    'that is wrong with the request). A code keeps its meaning; its sentence may be put better.',
    '',
    '| code | status | says | 说明 |',
    '|---|---|---|---|',
    ...Object.entries(problemKinds).map(([code, kind]) => {
      const { en, zh } = sentenceOf(kind)
      return row([`\`${code}\``, String(kind.status), en, zh])
    }),
    '',
  ].join('\n')

it('the reference lists every route, its parameters and every problem', async () => {
  await expect(reference()).toMatchFileSnapshot('../../../../docs/reference/http.md')
})
