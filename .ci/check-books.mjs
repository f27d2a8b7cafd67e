// Compares the balances of ledger and hledger with the trial balance; called by check-books, which says what for.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** hledger takes minutes and gigabytes for more; it then reads the journal rolled up by day, whose balances are the same. */
const mostForHledger = 100_000

const [store = '', work = ''] = process.argv.slice(2)
const env = { ...process.env, LC_ALL: 'C.UTF-8', LEDGER_INIT: '/dev/null' }

/** Runs a program to its end, and says how long it took. */
const run = (program, args) => {
  const began = process.hrtime.bigint()
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env, maxBuffer: 2 ** 30 })
  const seconds = Number((process.hrtime.bigint() - began) / 100_000_000n) / 10
  return { isThere: error?.code !== 'ENOENT', status, stdout: stdout ?? '', stderr: stderr ?? String(error), seconds }
}

const ask = (...args) => {
  const { status, stdout, stderr } = run('node', [
    'packages/cli/bin/pension-ledger.js',
    ...args,
    ...['--store', `sqlite:${store}`],
  ])
  if (status === 0) return stdout
  console.error(`pension-ledger ${args.join(' ')}: exit ${status}\n${stderr}`)
  process.exit(1)
}

/** What balances are compared by beside the account; null: by the account alone. */
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

/** A program's balances of a journal added up by account and dimension. */
const addedUp = (rows, by) => {
  const sums = new Map()
  for (const [account, amount] of rows) {
    const key = keyOf(account, by)
    sums.set(key, (sums.get(key) ?? 0) + fenOf(amount))
  }
  return sums
}

/** Each program: the runs that read a journal strictly, the last of which prints balances, and how its print is read. */
const programs = [
  {
    name: 'ledger',
    // Its strictness holds for every report, so that one run checks and answers.
    runs: (journal) => [
      [
        ...['--args-only', '--strict', '--pedantic', '-f', journal, 'balance', '--flat', '--no-total'],
        ...['--balance-format', '%(account)\t%(display_total)\n'],
      ],
    ],
    rowOf: (line) => (line.includes('\t') ? line.split('\t') : null),
  },
  {
    name: 'hledger',
    runs: (journal) => [
      ['-f', journal, 'check', '-s', 'ordereddates'],
      ['-f', journal, 'balance', '--flat', '--no-total', '-O', 'csv'],
    ],
    rowOf: (line) => {
      const row = /^"(.*)","(.*)"$/.exec(line)?.slice(1) ?? null
      return row?.[0] === 'account' ? null : row
    },
  },
]

/** The journal written to a file of that name. */
const written = (name, ...options) => {
  const path = join(work, name)
  ask('export', '--format', 'journal', ...options, '--out', path, '--quiet')
  const transactions = Number(run('grep', ['-cE', '^[0-9]{4}-', path]).stdout)
  console.log(`${name}: ${transactions} transactions`)
  return { path, transactions }
}

/** How many balances a program does not have as the trial balance has them; a journal that it refuses counts as one. */
const differencesOf = ({ name, runs, rowOf }, journal, trial) => {
  const answers = []
  for (const args of runs(journal)) {
    const answer = run(name, args)
    if (answer.status !== 0 || answer.stderr !== '') {
      console.log(`${name}: refuses the journal\n${answer.stderr}`)
      return 1
    }
    answers.push(answer)
  }
  const rows = (answers.at(-1)?.stdout ?? '').split('\n').flatMap((line) => {
    const row = rowOf(line)
    return row === null ? [] : [row]
  })
  console.log(
    `${name}: accepted, ${rows.length} balances in ${answers.map(({ seconds }) => `${seconds} s`).join(' + ')}`,
  )

  let differences = 0
  for (const by of dimensions) {
    const [found, ours] = [addedUp(rows, by), trial.get(by)]
    const keys = [...new Set([...ours.keys(), ...found.keys()])].sort()
    const wrong = keys.filter((key) => (ours.get(key) ?? 0) !== (found.get(key) ?? 0))
    console.log(
      `${name}: by account${by === null ? '' : ` and ${by}`}: ${keys.length} compared, ${wrong.length} differ`,
    )
    for (const key of wrong)
      console.log(`  ${key}: ${name} ${found.get(key) ?? 0} fen, trial balance ${ours.get(key) ?? 0} fen`)
    differences += wrong.length
  }
  return differences
}

const present = programs.filter(({ name }) => run(name, ['--version']).isThere)
for (const program of programs)
  if (!present.includes(program))
    console.log(`skipped: ${program.name} is not installed, and apt-get could not install it`)
if (present.length === 0) process.exit(0)

const each = written('each.journal')
const daily = each.transactions > mostForHledger ? written('daily.journal', '--by-day') : each
const trial = new Map(dimensions.map((by) => [by, trialBalance(by)]))
if (trial.get(null).size === 0) throw new Error('the ledger has no books to compare')
const differences = present.map((program) =>
  differencesOf(program, (program.name === 'hledger' ? daily : each).path, trial),
)
process.exit(differences.every((count) => count === 0) ? 0 : 1)
