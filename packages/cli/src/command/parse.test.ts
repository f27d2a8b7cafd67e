import { describe, expect, it } from 'vitest'
import { tryRun } from '../testing/try-run.js'

/** A wrong command line: the code it is refused with, and a word that the sentence must hold. */
const refusals: ReadonlyArray<readonly [line: string, code: string, says: string]> = [
  ['polcy show', 'UnknownCommand', 'Did you mean "policy"?'],
  ['serf', 'UnknownCommand', '--help'],
  ['explain', 'ArgumentMissing', 'ID'],
  ['policy', 'CommandMissing', 'show, check, adopt'],
  ['policy shwo', 'UnknownCommand', 'Did you mean "policy show"?'],
  ['events --stram s', 'UnknownOption', 'Did you mean "--stream"?'],
  ['events --stram=s', 'UnknownOption', '"--stram"'],
  // Other commands have --month; this one has nothing like it.
  ['report enrolment --month 2022-10', 'UnknownOption', 'Add --help to the command'],
  ['audit sample --zone chenggong', 'UnknownOption', 'Add --help to the command'],
  ['audit --sed 1', 'UnknownOption', 'Add --help to the command'],
  ['--stor sqlite:a events', 'UnknownOption', 'Did you mean "--store"?'],
  ['events --store', 'OptionValueMissing', '--store URL'],
  ['events --limit', 'OptionValueMissing', '--limit N'],
  ['events --limit 0', 'NotAWholeNumber', 'from 1'],
  ['events --limit 1.5', 'NotAWholeNumber', '"1.5"'],
  ['events --from -1', 'NotAWholeNumber', 'from 0'],
  ['events --limit 1 --limit 2', 'OptionDoubled', '--limit'],
  ['events --store sqlite:a --store sqlite:b', 'OptionDoubled', '--store'],
  ['events --type PensionPayd', 'NoSuchChoice', 'Did you mean "PensionPaid"?'],
  ['events --store=', 'OptionEmpty', '--store'],
  ['events --store ftp://x', 'BadStoreUrl', 'ftp://x'],
  ['events surplus', 'TooManyArguments', 'events'],
  ['account', 'ArgumentMissing', 'ID'],
  ['account A B', 'TooManyArguments', 'account'],
  ['account 11010519491231002X', 'NotAParticipantId', 'ID-card'],
  ['account A --lang fr', 'NoSuchChoice', 'zh, en'],
  ['account A --effective-at 2022-02-29', 'NoSuchDate', '2022-02-29'],
  ['account A --effective-at 2022-2-1', 'NoSuchDate', 'YYYY-MM-DD'],
  ['account A --known-at 2022-13-01', 'BadKnownAt', '2022-13-01'],
  ['account A --known-at 2022-10-31', 'BadKnownAt', 'RFC 3339'],
  ['account A --known-at 2022-02-30T00:00:00Z', 'BadKnownAt', '2022-02-30'],
  ['entitlement A', 'OptionMissing', '--month'],
  ['entitlement A --month 2022-13', 'NoSuchMonth', '2022-13'],
  ['entitlement A --month 2022-10 --month 2022-10', 'OptionDoubled', '--month'],
  ['export', 'OptionMissing', '--format'],
  ['export --format pdf', 'NoSuchChoice', 'pdf'],
  ['export --format parquet', 'FormatNotYet', 'parquet'],
  ['import', 'ArgumentMissing', 'FILE|DIR'],
]

describe('a wrong command line', () => {
  it.each(refusals)('%s is refused with exit 2, %s', async (line, code, says) => {
    const { exit, out, err } = await tryRun(line)
    expect(err).toContain(`[${code}]`)
    expect(err).toContain(says)
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
  })

  it('is refused in Chinese where --lang zh is asked, even behind the mistake', async () => {
    const { exit, err } = await tryRun('events --limit x --lang zh')
    expect(exit).toBe(2)
    expect(err).toBe('--limit 不能是“x”：它是不小于 1 的整数。[NotAWholeNumber]\n改成这样的数。\n')
  })

  it('never repeats what may be an ID number', async () => {
    const { err } = await tryRun('account 11010519491231002X')
    expect(err).not.toContain('11010519491231002')
  })
})

describe('the language', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, '用法'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, '用法'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'Usage'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, '用法'],
    [{}, 'Usage'],
  ])('of %j is spoken', async (env, title) => {
    expect((await tryRun('--help', { env })).out).toContain(title)
  })
})

describe('help', () => {
  it('is shown without a command, and is no mistake', async () => {
    const bare = await tryRun('')
    expect(bare.exit).toBe(0)
    expect(bare).toEqual(await tryRun('--help'))
    expect(bare).toEqual(await tryRun('help'))
  })

  it('is the same by --help, -h and help', async () => {
    const asked = await tryRun('entitlement --help')
    expect(asked.out).toContain('--month MONTH')
    expect(await tryRun('entitlement -h')).toEqual(asked)
    expect(await tryRun('help entitlement')).toEqual(asked)
  })

  it('is given on a group and on a command in it', async () => {
    expect((await tryRun('policy --help')).out).toContain('check FILE')
    expect((await tryRun('policy check --help')).out).toContain('pension-ledger policy check FILE')
  })

  it('wins over a wrong value', async () => {
    expect((await tryRun('events --limit x --help')).exit).toBe(0)
  })
})

it('global options stand before or after the command', async () => {
  const after = await tryRun('account A --store ftp://x --lang zh')
  expect(await tryRun('--store ftp://x --lang zh account A')).toEqual(after)
  expect(after.err).toContain('ftp://x')
})

it('the version is that of the package', async () => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } })
  expect(await tryRun('--version')).toMatchObject({ exit: 0, out: `${manifest.version}\n` })
})
