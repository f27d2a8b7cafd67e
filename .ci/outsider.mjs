// The program of examples/embed-domain as an outsider would have it: packed packages installed into an empty folder without a network,
// compiled against the packed types and run by plain Node. It must say what its README says.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compiler, tsconfigOf } from './consumer.mjs'

const asked = [
  '@pension-ledger/domain',
  '@pension-ledger/ledger',
  '@pension-ledger/store',
  'fp-ts',
  'io-ts',
  '@types/node',
]
const example = 'examples/embed-domain'

const run = (command, args, cwd = '.') => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`)
  return stdout
}

/** Folders of the packages that are asked for, and of whatever they ask for themselves. Optional peers are left out. */
const foldersOf = (names, found = new Map()) => {
  for (const name of names) {
    if (found.has(name)) continue
    const folder = realpathSync(join('node_modules', name))
    found.set(name, folder)
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const isNeeded = (peer) => manifest.peerDependenciesMeta?.[peer]?.optional !== true
    const peers = Object.keys(manifest.peerDependencies ?? {}).filter(isNeeded)
    foldersOf([...Object.keys(manifest.dependencies ?? {}), ...peers], found)
  }
  return found
}

const outside = mkdtempSync(join(tmpdir(), 'outsider-'))
try {
  const tarballs = join(outside, 'tarballs')
  const program = join(outside, 'program')
  mkdirSync(tarballs)
  mkdirSync(program)
  const folders = [...foldersOf(asked).values()]
  const packed = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', tarballs, ...folders]),
  )
  const files = Object.fromEntries(packed.map(({ name, filename }) => [name, `file:${join(tarballs, filename)}`]))

  // Only what was asked for is a dependency: everything else must come by what the manifests declare, in the one version that was packed.
  const isAsked = ([name]) => asked.includes(name)
  const entries = Object.entries(files)
  const manifest = {
    ...{ name: 'outsider', version: '1.0.0', private: true, type: 'module' },
    dependencies: Object.fromEntries(entries.filter(isAsked)),
    overrides: Object.fromEntries(entries.map(([name, file]) => [name, asked.includes(name) ? `$${name}` : file])),
  }
  writeFileSync(join(program, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(program, 'tsconfig.json'), tsconfigOf('*.ts'))
  for (const file of ['program.ts', 'main.ts']) cpSync(join(example, 'src', file), join(program, file))

  const cache = ['--cache', join(outside, 'cache')]
  run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', ...cache], program)
  run(process.execPath, [compiler, '-p', program])
  const said = run(process.execPath, ['main.js', 'sqlite:ledger.sqlite'], program)
  if (!readFileSync(join(example, 'README.md'), 'utf8').includes(`\n${said}\`\`\``))
    throw new Error(`The README of ${example} does not say what its program says:\n${said}`)
  const ours = packed.filter(({ name }) => name.startsWith('@pension-ledger/')).length
  console.log(
    `outsider: ${ours} packages and ${packed.length - ours} of others packed, installed offline, compiled, run`,
  )
} catch (error) {
  console.error(`outsider: FAILED\n${error.message}`)
  process.exitCode = 1
} finally {
  rmSync(outside, { recursive: true, force: true })
}
