// The first example of every package's README compiles, strictly, against what is built.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const options = {
  strict: true,
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2023'],
  types: ['node'],
  resolveJsonModule: true,
}
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
const compilerOptions = { ...options, noEmit: true, skipLibCheck: true }
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.mts'] }))
const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], {
  encoding: 'utf8',
})
console.log(status === 0 ? `readmes: ${examples} examples compile` : `readmes: FAILED\n${stdout}`)
process.exitCode = status === 0 && examples > 0 ? 0 : 1
