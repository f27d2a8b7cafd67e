import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { cursorOf } from '../routes/cursor.js'
import { eventsRoute, participantEventsRoute } from '../routes/events/event.routes.js'
import { findingsRoute, participantFindingsRoute } from '../routes/findings/finding.routes.js'
import { participantsRoute } from '../routes/participant/participants.route.js'
import type { RawQuestion } from '../routes/question-asked.js'
import { departures, read } from './conforms.kit.js'
import { operations } from './request.kit.js'
import { type World, worldOf } from './world.kit.js'

let world: World
beforeAll(async () => {
  world = await worldOf()
})
afterAll(() => world.stop())

const raw: RawQuestion = { path: [], query: [], body: null, format: 'json' }
const ofC1: RawQuestion = { ...raw, path: [['id', 'C1']] }

/** The digest of a question is no secret: whoever reads this program can write a cursor of his own. */
const digests = [
  ['events', '/v1/events', eventsRoute.read(raw)],
  ['findings', '/v1/findings', findingsRoute.read(raw)],
  ['participants', '/v1/participants', participantsRoute.read(raw)],
  ['participantEvents', '/v1/participants/C1/events', participantEventsRoute.read(ofC1)],
  ['participantFindings', '/v1/participants/C1/findings', participantFindingsRoute.read(ofC1)],
] as const

const anyPlace = fc.record({
  position: fc.oneof(fc.constantFrom(-1, 0, 1, 76, 77, 78, Number.MAX_SAFE_INTEGER, 1e300, -1e300), fc.integer()),
  after: fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '-1',
      'NaN',
      'Infinity',
      '1e999',
      '0x10',
      '1.5',
      '__proto__',
      'C1',
      '\u0000',
      "' OR 1=1",
      '9'.repeat(100),
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  ),
})

describe.each(digests)('%s', (name, target, asked) => {
  it('answers a cursor that somebody wrote himself, or refuses it', () =>
    fc.assert(
      fc.asyncProperty(anyPlace, fc.constantFrom('', '.csv'), async (place, ending) => {
        if (E.isLeft(asked)) throw new Error(asked.left.code)
        const operation = operations.find(({ operationId }) => operationId === name)
        const url = `${target}${ending}?cursor=${cursorOf(asked.right.digest, place)}`
        const answer = await read(await world.ask(url))
        const faults = operation === undefined ? ['no operation'] : departures(operation, answer)
        if (faults.length > 0)
          throw new Error([JSON.stringify(place), ...faults, answer.bytes.toString('utf8').slice(0, 300)].join('\n'))
      }),
      { numRuns: 40, endOnFailure: true },
    ))
})
