// Compares the balances of ledger and hledger with the trial balance; called by check-books, which says what for.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** hledger takes minutes and gigabytes for more; it then reads the journal rolled up by day, whose balances are the same. */
const mostForHledger = 100_000

const [store = '', work = ''] = process.argv.slice(2)
const pensionLedger = 'packages/cli/bin/pension-ledger.js'
const env = { ...process.env, LC_ALL: 'C.UTF-8', LEDGER_INIT: '/dev/null' }

/** Runs a program to its end, and says how long it took. */
const run = (program, args) => {
  const began = process.hrtime.bigint()
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env, maxBuffer: 2 ** 30 })
  const seconds = Number((process.hrtime.bigint() - began) / 100_000_000n) / 10
  return { isThere: error?.code !== 'ENOENT', status, stdout: stdout ?? '', stderr: stderr ?? String(error), seconds }
}

const ask = (...args) => {
  const { status, stdout, stderr } = run('node', [pensionLedger, ...args, '--store', `sqlite:${store}`])
  if (status === 0) return stdout
  console.error(`pension-ledger ${args.join(' ')}: exit ${status}\n${stderr}`)
  process.exit(1)
}

const dimensions = [null, 'zone', 'level', 'purpose']

/** Closing balances in fen of the trial balance, by code and, where there is one, a dimension. */
const trialBalance = (by) => {
  const { rows } = JSON.parse(ask('report', 'trial-balance', '--json', ...(by === null ? [] : ['--by', by])))
  return new Map(rows.map((row) => [`${row.account} ${by === null ? '' : row[by] || 'unplaced'}`, row.closingFen]))
}

/** `assets:1003 支出户存款:chenggong:central:basic-pension` as its code and the part that a dimension asks for. */
const keyOf = (account, by) => {
  const [, name = '', zone, level, purpose] = account.split(':')
  return `${name.split(' ')[0]} ${by === null ? '' : { zone, level, purpose }[by]}`
}

/** Fen of an amount as either program prints it, `-1234.50 CNY` or `0`: of its digits, never through a fraction. */
const fenOf = (amount) => {
  const [, sign, yuan, jiaoAndFen = '00'] = /^(-?)([\d,]+)(?:\.(\d\d))?(?: CNY)?$/.exec(amount) ?? []
  if (yuan === undefined) throw new Error(`no amount: ${amount}`)
  return Number(`${sign}${yuan.replaceAll(',', '')}${jiaoAndFen}`)
}

const programs = [
  {
    name: 'ledger',
    check: (file) => ['--args-only', '--strict', '--pedantic', '-f', file, 'balance', '--flat', '--no-total'],
    balances: (file) => [
      ...['--args-only', '--strict', '--pedantic', '-f', file, 'balance', '--flat', '--no-total'],
      ...['--balance-format', '%(account)\t%(display_total)\n'],
    ],
    rowsOf: (text) =>
      text
        .split('\n')
        .filter((line) => line.includes('\t'))
        .map((line) => line.split('\t')),
    // Its strictness holds for every report, so that one run checks and answers.
    isCheckedByBalances: true,
  },
  {
    name: 'hledger',
    check: (file) => ['-f', file, 'check', '-s', 'ordereddates'],
    balances: (file) => ['-f', file, 'balance', '--flat', '--no-total', '-O', 'csv'],
    rowsOf: (text) =>
      text
        .split('\n')
        .map((line) => /^"(.*)","(.*)"$/.exec(line)?.slice(1))
        .filter((row) => row !== undefined && row[0] !== 'account'),
    isCheckedByBalances: false,
  },
]

const present = programs.filter(({ name }) => run(name, ['--version']).isThere)
for (const { name } of programs)
  if (!present.some((program) => program.name === name))
    console.log(`skipped: ${name} is not installed, and apt-get could not install it`)
if (present.length === 0) process.exit(0)

const each = join(work, 'each.journal')
const daily = join(work, 'daily.journal')
ask('export', '--format', 'journal', '--out', each, '--quiet')
const transactions = Number(run('grep', ['-cE', '^[0-9]{4}-', each]).stdout)
console.log(`journal: ${transactions} transactions`)
const isLarge = transactions > mostForHledger
if (isLarge) ask('export', '--format', 'journal', '--by-day', '--out', daily, '--quiet')

const trial = new Map(dimensions.map((by) => [by, trialBalance(by)]))
let differences = 0

for (const { name, check, balances, rowsOf, isCheckedByBalances } of present) {
  const file = name === 'hledger' && isLarge ? daily : each
  if (file === daily)
    console.log(
      `hledger: reads the journal by day, ${readFileSync(daily, 'utf8').match(/^\d{4}-/gm)?.length ?? 0} transactions`,
    )
  const checked = isCheckedByBalances ? null : run(name, check(file))
  const answered = run(name, balances(file))
  const refusal = [checked, answered].find((answer) => answer !== null && (answer.status !== 0 || answer.stderr !== ''))
  if (refusal !== undefined) {
    console.log(`${name}: refuses the journal\n${refusal.stderr}`)
    differences += 1
    continue
  }
  const rows = rowsOf(answered.stdout)
  console.log(
    `${name}: accepted${checked === null ? '' : ` in ${checked.seconds} s`}, ${rows.length} balances in ${answered.seconds} s`,
  )
  for (const by of dimensions) {
    const found = new Map()
    for (const [account, amount] of rows)
      found.set(keyOf(account, by), (found.get(keyOf(account, by)) ?? 0) + fenOf(amount))
    const ours = trial.get(by)
    const keys = [...new Set([...ours.keys(), ...found.keys()])].sort()
    const wrong = keys.filter((key) => (ours.get(key) ?? 0) !== (found.get(key) ?? 0))
    console.log(
      `${name}: by account${by === null ? '' : ` and ${by}`}: ${keys.length} compared, ${wrong.length} differ`,
    )
    for (const key of wrong)
      console.log(`  ${key}: ${name} ${found.get(key) ?? 0} fen, trial balance ${ours.get(key) ?? 0} fen`)
    differences += wrong.length
  }
}
process.exit(differences === 0 ? 0 : 1)
