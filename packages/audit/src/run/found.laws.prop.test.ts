import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FindingSubject, findingCodes } from '../finding.js'
import { findingsKept } from './findings-kept.js'
import { byCatalogue, type Found } from './found.js'

const anySubject: fc.Arbitrary<FindingSubject> = fc.oneof(
  fc.record({
    kind: fc.constant('participant' as const),
    participantId: fc.constantFrom('P1', 'P10', 'P2'),
    zone: fc.constantFrom('a', 'b'),
    street: fc.constant('s'),
    community: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('fund' as const),
    zone: fc.constantFrom('a', 'b'),
    year: fc.integer({ min: 2021, max: 2022 }),
  }),
  fc.constant({ kind: 'scheme' as const }),
)

const anyFound = fc.record({
  code: fc.constantFrom(...findingCodes.slice(0, 2)),
  severity: fc.constantFrom('loss' as const, 'control' as const),
  subject: anySubject,
  months: fc.constantFrom([], ['2022-01'], ['2022-01', '2022-02']),
  on: fc.constantFrom(null, '2022-01-31'),
  fen: fc.constantFrom(0, 5, 40),
  applied: fc.constantFrom([], [{ parameter: 'scheme.start', on: '2022-01' }]),
  evidence: fc.array(
    fc.record({
      eventId: fc.constantFrom('00a', '00b', '0a0'),
      type: fc.constant('PensionPaid' as const),
      source: fc.constantFrom(null, { file: 'f', sha256: 'h', line: 1 }, { file: 'f', sha256: 'h', line: 2 }),
    }),
    { maxLength: 2 },
  ),
  sentence: fc.constantFrom({ zh: '甲', en: 'a' }, { zh: '甲', en: 'b' }),
}) as fc.Arbitrary<Found>

/** The order, as it is defined: code, subject, month or day, then all that is said. */
const keyOf = ({ code, subject, months, on }: Found): ReadonlyArray<string> => [
  String(findingCodes.indexOf(code)).padStart(3, '0'),
  subject.kind === 'participant'
    ? `1 ${subject.participantId}`
    : subject.kind === 'fund'
      ? `2 ${subject.zone} ${subject.year}`
      : '3',
  months[0] ?? on ?? '',
]
const byDefinition = (a: Found, b: Found): number => {
  const [inA, inB] = [
    [...keyOf(a), JSON.stringify(a)],
    [...keyOf(b), JSON.stringify(b)],
  ]
  for (const [i, text] of inA.entries()) if (text !== inB[i]) return text < (inB[i] ?? '') ? -1 : 1
  return 0
}

const someFound = fc.array(anyFound, { maxLength: 30 })

describe('findings that are kept', () => {
  const keptOf = (found: ReadonlyArray<Found>): ReadonlyArray<Found> => {
    const kept = findingsKept(1000)
    for (const one of found) kept.add([one])
    return kept.all()
  }

  it('say the same as before, in the same bytes', () =>
    fc.assert(
      fc.property(someFound, (found) => {
        expect(JSON.stringify(keptOf(found))).toBe(JSON.stringify(found))
      }),
    ))

  it('stand in the order of the catalogue, in whatever order they came', () =>
    fc.assert(
      fc.property(someFound, (found) => {
        const ordered = JSON.stringify([...found].sort(byDefinition))
        expect(JSON.stringify([...keptOf(found)].sort(byCatalogue))).toBe(ordered)
        expect(JSON.stringify([...keptOf([...found].reverse())].sort(byCatalogue))).toBe(ordered)
      }),
    ))
})
