import { codesOf, type Trial, tryOut, type Verdict } from './planted-is-found.kit.js'

const seeds = Array.from({ length: 20 }, (_, i) => `${i + 1}`)

/** Spans of a clean history: the scheme's first years, up to the report's year, from the middle, and until accounts run out. */
const cleanSpans = [
  [2011, 2016, 600],
  [2011, 2022, 400],
  [2014, 2024, 600],
  [2020, 2024, 2_000],
  [2011, 2030, 200],
] as const
/** A death can be reported late from 2023-12 on, so these go beyond it. */
const plantedSpans = [
  [2013, 2026, 1_200],
  [2016, 2026, 1_000],
  [2018, 2026, 1_000],
] as const

const trials: ReadonlyArray<Trial> = [
  ...seeds.map((seed, i) => trialOf(`clean ${seed}`, cleanSpans[i % cleanSpans.length] ?? cleanSpans[0], 0)),
  ...seeds.map((seed, i) => trialOf(`planted ${seed}`, plantedSpans[i % plantedSpans.length] ?? plantedSpans[0], 1)),
]

function trialOf(seed: string, [fromYear, toYear, participants]: readonly [number, number, number], ofEach: number) {
  return { seed, participants, fromYear, toYear, ofEach }
}

const differencesIn = ({ missing, unexpected, notAssessed, withoutEvidence }: Verdict): ReadonlyArray<string> => [
  ...missing.map((one) => `planted, not found: ${one}`),
  ...unexpected.map((one) => `found, not planted: ${one}`),
  ...notAssessed.map((one) => `not assessed: ${one}`),
  ...withoutEvidence.map((one) => `without evidence: ${one}`),
]

/** Tries out every so-manieth history and says a line of each. Returns: whether in all of them just the planted was found. */
export const prove = async (part: number, parts: number, say: (line: string) => void): Promise<boolean> => {
  let isProved = true
  for (const trial of trials.filter((_, i) => i % parts === part)) {
    const verdict = await tryOut(trial)
    const { seed, participants, fromYear, toYear } = trial
    const differences = differencesIn(verdict)
    if (differences.length > 0) isProved = false
    const of = `${participants} participants, ${fromYear}–${toYear}, ${verdict.events} events`
    say(`${seed}: ${of}: planted ${verdict.planted.length}, found ${verdict.found.length}`)
    for (const difference of differences) say(`  ${difference}`)
  }
  return isProved
}

/** The line that closes a proof. */
export const proved = (): string => `${seeds.length} seeds × ${codesOf().length} codes: planted = found`
