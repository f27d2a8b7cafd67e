import { existsSync, linkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderOf, smallFiles } from '../../testing/small-files.js'
import { tryRun } from '../../testing/try-run.js'

let cwd = ''
beforeEach(async () => {
  cwd = folderOf(smallFiles)
  await tryRun('import files --store sqlite:a.sqlite --allow-quarantine', { cwd })
})

const copied = (words = '') => tryRun(`copy --from sqlite:a.sqlite --to sqlite:b.sqlite ${words}`.trim(), { cwd })
const out = async (line: string): Promise<string> => (await tryRun(line, { cwd })).out

describe('copy', () => {
  it('gives the same answers from the copy, at every cut', async () => {
    expect((await copied()).exit).toBe(0)
    const instant = JSON.parse((await out('events --limit 1 --store sqlite:a.sqlite')) || '{}').recordedAt
    for (const cut of [
      '',
      '--effective-at 2022-06-30',
      '--known-at 3',
      `--known-at ${instant}`,
      '--known-at 2000-01-01T00:00:00Z',
    ])
      for (const question of ['report zone-totals --json', 'report annual --year 2022', 'account A001 --json']) {
        const original = await tryRun(`${question} ${cut} --store sqlite:a.sqlite`, { cwd })
        const copy = await tryRun(`${question} ${cut} --store sqlite:b.sqlite`, { cwd })
        expect(copy.exit).toBe(original.exit)
        expect(copy.out).toBe(original.out)
      }
  })

  it('says what it did, in both languages, and the second time that nothing was changed', async () => {
    const first = await copied('--lang en')
    expect(first.out).toMatch(/already there +0\n/)
    expect(first.out).toContain('a.vault.sqlite was not copied')
    const before = await out('events --store sqlite:b.sqlite')
    expect((await copied('--lang en')).out).toContain('Nothing in the target was changed.')
    expect((await copied('--lang zh')).out).toContain('目标未被改动')
    expect(await out('events --store sqlite:b.sqlite')).toBe(before)
    const { from, to, events, ...counts } = JSON.parse((await copied('--json')).out)
    expect([from, to]).toEqual([`sqlite:${join(cwd, 'a.sqlite')}`, `sqlite:${join(cwd, 'b.sqlite')}`])
    expect(counts).toEqual({
      alreadyThere: events,
      copied: 0,
      verified: events,
      vaultNotCopied: join(cwd, 'a.vault.sqlite'),
    })
  })

  it('leaves names where they are', async () => {
    await copied()
    expect(existsSync(join(cwd, 'b.vault.sqlite'))).toBe(false)
  })

  it('refuses a target that holds something else, with exit 4, and leaves it as it was', async () => {
    await tryRun(['import', 'files/certifications.csv', '--store', 'sqlite:b.sqlite', '--allow-quarantine'], { cwd })
    const before = await out('events --store sqlite:b.sqlite')
    const { exit, out: nothing, err } = await copied('--lang en')
    expect({ exit, nothing }).toEqual({ exit: 4, nothing: '' })
    expect(err).toContain('[CopyTargetDiffers]')
    expect(await out('events --store sqlite:b.sqlite')).toBe(before)
  })

  it('refuses a target that went on by itself', async () => {
    await copied()
    const more = folderOf({
      'certifications.csv': 'participant_id,round,result,recorded_on,method\nA001,2022-H2,passed,2022-11-01,app\n',
    })
    await tryRun(`import ${join(more, 'files')} --store sqlite:b.sqlite --allow-quarantine`, { cwd })
    const { exit, err } = await copied()
    expect(exit).toBe(4)
    expect(err).toContain('[CopyTargetGoesOn]')
  })

  it.each([
    ['copy --from memory: --to sqlite:b.sqlite', 'MemoryNotCopied', 2],
    ['copy --from sqlite:a.sqlite --to memory:', 'MemoryNotCopied', 2],
    ['copy --from sqlite:a.sqlite --to sqlite:./a.sqlite', 'CopyToItself', 2],
    ['copy --from sqlite:a.sqlite --to sqlite:hard.sqlite', 'CopyToItself', 2],
    ['copy --from sqlite:a.sqlite --to sqlite:soft.sqlite', 'CopyToItself', 2],
    ['copy --from sqlite:a.sqlite --to ftp://x', 'BadStoreUrl', 2],
    ['copy --from sqlite:none.sqlite --to sqlite:b.sqlite', 'StoreMissing', 5],
    ['copy --from sqlite:a.sqlite', 'OptionMissing', 2],
    ['copy --from sqlite:a.sqlite --to sqlite:b.sqlite --store sqlite:a.sqlite', 'OptionsContradict', 2],
    ['copy --from sqlite:a.sqlite --to sqlite:files/funds.csv', 'NotAStore', 5],
  ])('%s is refused with %s', async (line, code, exit) => {
    linkSync(join(cwd, 'a.sqlite'), join(cwd, 'hard.sqlite'))
    symlinkSync(join(cwd, 'a.sqlite'), join(cwd, 'soft.sqlite'))
    const refused = await tryRun(line, { cwd })
    expect(refused.err).toContain(`[${code}]`)
    expect({ exit: refused.exit, out: refused.out }).toEqual({ exit, out: '' })
    expect(existsSync(join(cwd, 'b.sqlite'))).toBe(false)
  })

  it('stops when it is told to, and says how to go on', async () => {
    const { exit, err } = await tryRun('copy --from sqlite:a.sqlite --to sqlite:b.sqlite', {
      cwd,
      signal: AbortSignal.abort(),
    })
    expect(exit).toBe(130)
    expect(err).toContain('[Aborted]')
  })
})
