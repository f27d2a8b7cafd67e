import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { departures, missingHeaders, type Read, read } from './conforms.kit.js'
import { type Mutation, mutations } from './mutations.kit.js'
import { curlOf, exampleOf, initOf, operations, requestsOf, targetOf, type Wanted } from './request.kit.js'
import { type World, worldOf } from './world.kit.js'

/** Of each law. A long run, with requests of its own: `FUZZ_REQUESTS=20000 npx vitest run packages/server/src/hostile/fuzz`. */
const asksFor = process.env['FUZZ_REQUESTS']
/** The usual run asks the same every time, so that a change is judged by what it changed. */
const seed = process.env['FUZZ_SEED'] ?? (asksFor === undefined ? '1' : undefined)
const settings = (usual: number) => ({
  numRuns: Number(asksFor ?? usual),
  endOnFailure: true,
  ...(seed === undefined ? {} : { seed: Number(seed) }),
})
/** A long run takes as long as it takes. */
const patience = asksFor === undefined ? 60_000 : 3_600_000

let world: World
beforeAll(async () => {
  world = await worldOf()
})
afterAll(() => world.stop())

const asked = async (wanted: Wanted): Promise<Read> => read(await world.ask(targetOf(wanted), initOf(wanted)))

/** Why something that is written as it should be has no answer all the same. */
const honestRefusals = new Set([
  'UnknownParticipant',
  'UnknownZone',
  'UnknownRound',
  'UnknownColumn',
  'NoSuchEvent',
  'PositionBeyondHead',
  'MonthBeforeScheme',
  'YearNotReached',
  'NotBy',
  'NoPolicyInForce',
  'UriTooLong',
])

const told = (wanted: Wanted, faults: ReadonlyArray<string>): void => {
  if (faults.length > 0) throw new Error([...faults, curlOf(wanted)].join('\n'))
}

const requests = operations.map((operation) => [operation, requestsOf(operation)] as const)
const anyRequest = fc.constantFrom(...requests).chain(([, any]) => any)
const anySpoilt = fc
  .constantFrom(
    ...requests.flatMap(([operation, any]) =>
      mutations.flatMap((mutation) => (mutation.fits(operation) ? [{ any, mutation }] : [])),
    ),
  )
  .chain(({ any, mutation }) => any.chain(mutation.of).map((wanted): readonly [Mutation, Wanted] => [mutation, wanted]))

describe('every operation of the document', () => {
  it.each(['knownAt=0', 'knownAt=1990-01-01T00:00:00Z', 'effectiveAt=1800-01-01', 'effectiveAt=2199-12-31'])(
    'has an answer, or an honest reason for none, at the ends of time: %s',
    async (moment) => {
      for (const operation of operations) {
        const [name = '', value = ''] = moment.split('=')
        const wanted: Wanted = { ...exampleOf(operation), query: [[name, value]] }
        const answer = await asked(wanted)
        const isAnswered = answer.status === 200 || honestRefusals.has(answer.code ?? '')
        told(wanted, [...departures(operation, answer), ...(isAnswered ? [] : [`${answer.status} ${answer.code}`])])
      }
    },
  )
  it(
    'answers what the document lets in, as the document says',
    () =>
      fc.assert(
        fc.asyncProperty(anyRequest, async (wanted) => {
          const answer = await asked(wanted)
          const isAnswered = answer.status === 200 || honestRefusals.has(answer.code ?? '')
          told(wanted, [
            ...departures(wanted.operation, answer),
            ...(isAnswered ? [] : [`${answer.status} ${answer.bytes.toString('utf8')}`]),
          ])
        }),
        settings(250),
      ),
    patience,
  )
  it(
    'refuses what was mutated, as the document says, with the code of its fault',
    () =>
      fc.assert(
        fc.asyncProperty(anySpoilt, async ([mutation, wanted]) => {
          const answer = await asked(wanted)
          const isExpected = mutation.codes.includes(answer.code ?? '')
          told(wanted, [
            ...departures(wanted.operation, answer),
            ...(isExpected
              ? []
              : [`${mutation.name}: ${answer.status} ${answer.bytes.toString('utf8').slice(0, 300)}`]),
          ])
        }),
        settings(500),
      ),
    patience,
  )
  it(
    'has a page that answers the same questions, and spoilt ones with a page that says why',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.oneof(
            anyRequest.map((wanted) => ({ wanted, name: null })),
            anySpoilt.map(([{ name }, wanted]) => ({ wanted, name })),
          ),
          async ({ wanted, name }) => {
            fc.pre(
              wanted.operation.method === 'GET' && wanted.method === 'GET' && name !== 'a format that there is not',
            )
            const page: Wanted = {
              ...wanted,
              path: wanted.path.replace(/^\/v1/, '').replace(/\.(json|csv|xlsx)$/, ''),
              headers: { ...wanted.headers, accept: 'text/html' },
            }
            const answer = await asked(page)
            const html = answer.bytes.toString('utf8')
            const isPage =
              answer.headers.get('content-type') === 'text/html; charset=utf-8' && html.startsWith('<!doctype')
            const isHonest = answer.status === 200 || [...honestRefusals].some((code) => html.includes(code))
            told(page, [
              // An address that is too long is refused before anybody looks whose it is.
              ...(answer.status < 500 && (isPage || answer.status === 414)
                ? []
                : [`${answer.status} ${html.slice(0, 300)}`]),
              ...missingHeaders(answer.headers),
              ...(name === null && !isHonest ? [`${answer.status} ${html.slice(-500)}`] : []),
              // What a form leaves empty was not asked, so that some faults are none on a page.
              ...(name !== null && answer.status >= 300 && answer.status < 400 ? [`${answer.status}`] : []),
            ])
          },
        ),
        settings(60),
      ),
    patience,
  )
})
