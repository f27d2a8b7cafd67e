// Prints from both stores and compares; called by compare-stores, which says what for.
import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../packages/cli/bin/pension-ledger.js', import.meta.url))
const standInProgram = fileURLToPath(
  new URL('../packages/store/dist/testing/wire/stand-in-program.js', import.meta.url),
)
const published = 'examples/chenggong-2022/published-2022.json'

const standIn = fork(standInProgram, [], { execArgv: [] })
const [{ port }] = await once(standIn, 'message')
const file = `sqlite:${process.argv[2]}`
const server = `esdb://127.0.0.1:${port}?tls=false`

/** Runs the command to its end; 3 says that there were findings or differences. */
const run = (args) =>
  new Promise((resolve) => {
    const options = { encoding: 'utf8', maxBuffer: 2 ** 30 }
    execFile(process.execPath, [program, ...args, '--quiet', '--lang', 'en'], options, (error, out, err) =>
      resolve({ exit: error?.code ?? 0, out, err }),
    )
  })

const asked = async (args) => {
  const answer = await run(args)
  if (answer.exit === 0 || answer.exit === 3) return answer.out
  throw new Error(`pension-ledger ${args.join(' ')}: exit ${answer.exit}\n${answer.err}`)
}

/** What is each store's own: its URL, positions, when it recorded, and the digest of an explanation, which covers these. */
const withoutItsOwn = (text) =>
  text
    .replaceAll(server, 'STORE')
    .replaceAll(server.replace(/\?.*/, ''), 'STORE')
    .replaceAll(file, 'STORE')
    .replace(/(positions?"?)[\s:,]*\d[\d,]*/g, '$1 …')
    .replace(/("recordedAt": ")[^"]+/g, '$1…')
    .replace(/(digest"?)[\s:"]*[0-9a-f]{64}/g, '$1 …')

const firstDifference = (a, b) => {
  const [lines, others] = [a.split('\n'), b.split('\n')]
  const at = lines.findIndex((line, i) => line !== others[i])
  return `line ${at + 1}\n  file    ${lines[at]}\n  server  ${others[at]}`
}

const compare = async (args) => {
  const [ofFile, ofServer] = await Promise.all([file, server].map((store) => asked([...args, '--store', store])))
  const [one, other] = [withoutItsOwn(ofFile), withoutItsOwn(ofServer)]
  if (one !== other) throw new Error(`pension-ledger ${args.join(' ')}: differs at ${firstDifference(one, other)}`)
  return { bytes: Buffer.byteLength(ofFile), isWhole: ofFile === ofServer }
}

/** Some participants who were paid, spread over the log. */
const participants = async () => {
  const lines = (await asked(['events', '--type', 'PensionPaid', '--store', file])).trim().split('\n')
  const ids = [...new Set(lines.map((line) => JSON.parse(line).stream.replace('participant-', '')))]
  return [0, 1, 2, 3].map((part) => ids[Math.floor((part * (ids.length - 1)) / 3)])
}

const ofYear = ['--year', '2022']
const ofMonths = ['--from', '2022-01', '--to', '2022-12']
const tables = [
  ['report', 'zone-totals'],
  ['report', 'fund-spending', ...ofYear],
  ['report', 'enrolment', ...ofYear],
  ['report', 'benefits'],
  ['report', 'certification'],
  ['report', 'trial-balance'],
  ['report', 'income-statement', ...ofMonths],
  ['report', 'balance-sheet'],
  ['report', 'personal-accounts'],
  ['audit'],
  ['reconcile', '--published', published],
]
const inFormats = (formats, args) => formats.map((format) => [...args, '--format', format])

try {
  const { verified, ...copied } = JSON.parse(await asked(['copy', '--from', file, '--to', server, '--json']))
  console.log(`copied: ${JSON.stringify(copied)}`)
  const questions = [
    ...tables.flatMap((args) => inFormats(['text', 'csv', 'json'], args)),
    ...inFormats(['text', 'html', 'json'], ['report', 'annual', ...ofYear]),
  ]
  for (const id of await participants()) {
    const month = ['--month', '2022-06']
    for (const args of [
      ['account', id],
      ['entitlement', id, ...month],
      ['explain', id, ...month],
    ])
      questions.push(args, [...args, '--json'])
  }
  let [bytes, whole] = [0, 0]
  for (const args of questions) {
    const same = await compare(args)
    bytes += same.bytes
    whole += same.isWhole ? 1 : 0
    console.error(`same: ${args.join(' ')}`)
  }
  console.log(
    `${questions.length} answers, ${bytes} bytes, the same from both; ${whole} of them with what is each store’s own`,
  )
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  standIn.disconnect()
}
