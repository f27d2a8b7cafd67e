import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pension, person } from '../testing/facts.js'
import { done, recordAll, right } from '../testing/ledger-of.js'
import { buildsIn } from './build-rows.js'
import { type Projectors, projectors, type Work } from './child.kit.js'
import { killRounds, newLedger } from './kill-rounds.kit.js'
import { leaseIn } from './lease.js'
import { wrong } from './live.kit.js'
import { openProjections } from './projection-file.js'

/** `KILL_ROUNDS=200 npx vitest run packages/projections/src/run/processes.test.ts` for a long run. */
const rounds = Number(process.env.KILL_ROUNDS ?? 4)
const seed = Number(process.env.KILL_SEED ?? 20_240_401)

let program: Projectors
let folder = ''
beforeAll(async () => {
  program = await projectors()
})
afterAll(() => program.dispose())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'projectors-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('projectors on one file', () => {
  it('are one at work and the others standing by, one of which takes over when it is killed', async () => {
    const paths = [join(folder, 'ledger.sqlite'), join(folder, 'ledger.projections.sqlite')] as const
    const store = await newLedger(paths[0])
    const children = ['甲', '乙', '丙'].map((name) => ({ name, ...program.start(...paths, name, 'follow') }))
    const file = await done(openProjections(`sqlite:${paths[1]}`, { create: true }))
    const countedTo = (): number =>
      Math.min(...right(file.look(buildsIn)).flatMap(({ role, position }) => (role === 'serving' ? [position] : [])))
    const tokens: number[] = []
    for (let alive = children; alive.length > 0; ) {
      const head = (await done(store.head())) + 1
      await recordAll(store, [person('P1').paid(`2022-0${alive.length + 3}`, pension)])
      while (countedTo() !== head) await pass(2)
      // Those who stand by hear of it as well.
      for (const { lines } of alive) while (!lines.includes(`at ${head}`)) await pass(2)
      const { holder, token } = right(file.look(leaseIn))
      tokens.push(token)
      const working = alive.find(({ name }) => name === holder)
      working?.process.kill('SIGKILL')
      await working?.ended
      alive = alive.filter(({ name }) => name !== holder)
    }
    expect(tokens).toEqual([1, 2, 3])
    expect(await wrong({ store, file })).toEqual([])
    await file.close()
    await store.close()
  })
})

describe('a projector killed with -9', () => {
  it.each<Work>(['follow', 'rebuild', 'rollback'])(
    'at any moment (%s) loses nothing and leaves nothing half done',
    async (work) => {
      const found = await killRounds({ program, folder, work, rounds, seed })
      expect(found.wrong).toEqual([])
      expect(found.rounds).toBe(rounds)
      if (work === 'rebuild') expect(found.unfinished).toBeGreaterThan(0)
    },
    rounds * 20_000,
  )
})
