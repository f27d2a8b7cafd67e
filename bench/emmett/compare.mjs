// The embedded store of this repository beside Emmett's SQLite store: the same events, the same questions, in turns.
// npm install && node compare.mjs [participants]; the repository must be built (npm ci && npm run build in its root).
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'

const rounds = 3
const singles = 300
const perCommit = 1_000

const loaded = async (file, advice) => {
  try {
    return await import(file)
  } catch (error) {
    console.error(`${file} cannot be loaded: ${error.message}\n${advice}`)
    process.exit(1)
  }
}
const ours = await loaded('./ours.mjs', 'Run npm ci && npm run build in the root of the repository.')
const theirs = await loaded(
  './theirs.mjs',
  'Run npm install here; sqlite3 has no binary for every platform, and is then compiled.',
)
const { historyOf } = await import('./history.mjs')

const timed = async (work) => {
  const start = performance.now()
  const answer = await work()
  return { ms: performance.now() - start, answer }
}
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** One after the other for each item, so that both meet the same disk. Answers the milliseconds of each. */
const inTurns = async (items, works) => {
  const spent = works.map(() => 0)
  for (const item of items)
    for (const [index, work] of works.entries()) spent[index] += (await timed(() => work(item))).ms
  return spent
}

const groupsOf = (events) =>
  Array.from({ length: Math.ceil(events.length / perCommit) }, (_, i) =>
    events.slice(i * perCommit, (i + 1) * perCommit),
  )

const participants = Number(process.argv[2] ?? 300)
const folder = await mkdtemp(join(tmpdir(), 'beside-emmett-'))
const rates = new Map()
const note = (name, count, spent) => {
  const found = rates.get(name) ?? spent.map(() => [])
  for (const [index, ms] of spent.entries()) found[index].push((count * 1000) / ms)
  rates.set(name, found)
}

try {
  const loadBefore = loadavg()[0]
  const events = await historyOf(folder, participants, ours.store)
  const streams = [...new Set(events.map(({ stream }) => stream))]
  let settings
  let isSame = true
  for (let round = 0; round < rounds; round++) {
    const us = await ours.open(join(folder, `ours-${round}.sqlite`))
    const them = await theirs.open(join(folder, `theirs-${round}.sqlite`))
    settings = await them.settings()

    const first = events.slice(0, singles)
    note('single durable appends/s', first.length, await inTurns(first, [us.appendOne, them.appendOne]))
    const rest = events.slice(singles)
    note(
      `appends in commits of ${perCommit}, events/s`,
      rest.length,
      await inTurns(groupsOf(rest), [us.appendGroup, them.appendGroup]),
    )
    note('streams read whole, events/s', events.length, await inTurns(streams, [us.readStream, them.readStream]))

    const one = await timed(() => us.rebuild(ours.oneView))
    const their = await timed(() => them.rebuild(events.length))
    note('projection rebuilt and kept, events/s', events.length, [one.ms, their.ms])
    const every = await timed(() => us.rebuild(ours.everyView))
    note('the same, all eight of our projections beside their one', events.length, [every.ms, their.ms])
    const text = (months) => JSON.stringify([...months].sort())
    isSame &&= one.answer.size > 0 && text(one.answer) === text(their.answer)

    for (const each of [us, them]) await each.close()
  }

  const [{ model }] = cpus()
  console.log(`${new Date().toISOString().slice(0, 10)}, ${model} × ${cpus().length}, Node ${process.version}`)
  console.log(
    `load before and after: ${loadBefore.toFixed(1)}, ${loadavg()[0].toFixed(1)}; medians of ${rounds} rounds in turns`,
  )
  console.log(`${events.length} events, ${streams.length} streams, ${participants} participants`)
  console.log(
    `Emmett: SQLite ${settings.sqlite}, journal_mode ${settings.journal_mode}, synchronous ${settings.synchronous} (2 is FULL)`,
  )
  console.log('ours: journal_mode wal, synchronous 2, set whenever a file is opened to be written')
  console.log(`fen paid by month, from both rebuilt projections: ${isSame ? 'the same' : 'DIFFERENT'}\n`)
  console.log('| | ours | Emmett | ours : Emmett |\n|---|---:|---:|---:|')
  for (const [name, [us, them]] of rates) {
    const [a, b] = [median(us), median(them)]
    console.log(
      `| ${name} | ${Math.round(a).toLocaleString('en-US')} | ${Math.round(b).toLocaleString('en-US')} | ${(a / b).toPrecision(2)} |`,
    )
  }
  process.exitCode = isSame ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
