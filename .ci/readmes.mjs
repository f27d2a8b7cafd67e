// The first example of every package's README compiles, strictly, against what is built.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compiler, tsconfigOf } from './consumer.mjs'

// Within the repository, so that imports resolve as they do in it.
const folder = 'node_modules/.cache/readmes'

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
let examples = 0
for (const name of readdirSync('packages')) {
  const [, code] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join('packages', name, 'README.md'), 'utf8')) ?? []
  if (code === undefined) continue
  writeFileSync(join(folder, `${name}.mts`), code)
  examples += 1
}
writeFileSync(join(folder, 'tsconfig.json'), tsconfigOf('*.mts', { noEmit: true, skipLibCheck: true }))
const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })
console.log(status === 0 ? `readmes: ${examples} examples compile` : `readmes: FAILED\n${stdout}`)
process.exitCode = status === 0 && examples > 0 ? 0 : 1
