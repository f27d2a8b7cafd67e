import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveFund } from '../fund/live/live-fund.js'
import type { AnyRoute } from '../routes/route.js'
import { routeTable } from '../routes/route-table.js'
import { type Served, servedBy, smallFund } from '../testing/served.kit.js'
import { openApiOf } from './open-api.js'
import { answerName } from './operation.js'

const document = openApiOf(routeTable, '0.1.0', 'en')
const ajv = new Ajv2020({ strict: false, validateFormats: false })
ajv.addSchema({ $id: 'api', ...document })

/** What is wrong with an answer by the schema that the document has for it. */
const faultsOf = (schema: string, answer: unknown): unknown => {
  const validate = ajv.getSchema(`api#/components/schemas/${schema}`)
  if (validate === undefined) return `no schema ${schema}`
  return validate(answer) === true ? null : validate.errors
}

let fund: LiveFund
let served: Served
beforeAll(async () => {
  fund = await smallFund()
  served = servedBy(fund)
})
afterAll(() => fund.stop())

const targetOf = ({ path, params }: AnyRoute): string =>
  path.replaceAll(/\{([^}]*)\}/g, (_, name: string) => params[name]?.example ?? '')

const asked = ({ method, bodyExample }: AnyRoute): RequestInit =>
  method === 'GET' ? {} : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(bodyExample) }

describe('the document', () => {
  it.each(['zh', 'en'] as const)('is OpenAPI 3.1 in %s', async (lang) => {
    const checked = await new Validator().validate(JSON.parse(JSON.stringify(openApiOf(routeTable, '0.1.0', lang))))
    expect(checked.errors).toBeUndefined()
    expect(checked.valid).toBe(true)
  })
  it('names every route once', () => {
    expect(new Set(routeTable.map(({ name }) => name)).size).toBe(routeTable.length)
    expect(Object.keys(Object(document['paths'])).length).toBe(new Set(routeTable.map(({ path }) => path)).size + 1)
  })
  it('closes every answer: what nobody wrote down does not leave', () => {
    const { schemas } = JSON.parse(JSON.stringify(document)).components
    const open = routeTable.filter((route) => schemas[answerName(route)].additionalProperties !== false)
    expect(open.map(({ name }) => name)).toEqual([])
  })
})

describe.each(routeTable.map((route) => [route.name, route] as const))('%s', (name, route) => {
  it('answers its example as its schema says', async () => {
    const response = await served.ask(targetOf(route), asked(route))
    const answer = await response.json()
    expect([response.status, faultsOf(answerName(route), answer)]).toEqual([200, null])
  })
  it('answers with each of its parameters', async () => {
    for (const [param, { example }] of Object.entries({
      ...route.query,
      effectiveAt: { example: '2022-09-30' },
      lang: { example: 'en' },
    })) {
      const response = await served.ask(`${targetOf(route)}?${param}=${encodeURIComponent(example)}`, asked(route))
      const answer = await response.json()
      expect([param, response.status, faultsOf(answerName(route), answer)]).toEqual([param, 200, null])
    }
  })
  it('gives each of its formats', async () => {
    for (const format of route.formats) {
      const response = await served.ask(`${targetOf(route)}.${format}`, asked(route))
      expect([format, response.status]).toEqual([format, 200])
      expect(response.headers.get('etag')).toMatch(/^"[\w-]{27}"$/)
    }
  })
  it('refuses an unknown parameter, and says which', async () => {
    const response = await served.ask(`${targetOf(route)}?nonsense=1`, asked(route))
    const answer = await response.json()
    expect(faultsOf('Problem', answer)).toBeNull()
    expect(answer).toMatchObject({ status: 400, errors: [{ in: 'query', pointer: '/nonsense', code: 'unknown' }] })
  })
  it('refuses whoever is not known', async () => {
    const response = await served.app.hono.request(targetOf(route), asked(route))
    expect(response.status).toBe(401)
    expect(faultsOf('Problem', await response.json())).toBeNull()
  })
  it('allows no other method', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', route.method === 'GET' ? 'POST' : 'GET']) {
      const response = await served.ask(targetOf(route), { method })
      expect([name, method, response.status]).toEqual([name, method, 405])
      expect(response.headers.get('allow')).toContain(route.method)
    }
  })
})
