#!/usr/bin/env node
import { existsSync } from 'node:fs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `pension-ledger needs Node 20.19 or newer, and this is ${process.versions.node}: install a newer Node.\n`,
  )
  process.exitCode = 1
} else if (existsSync(new URL('../dist/main.js', import.meta.url))) {
  await import('../dist/main.js')
} else {
  process.stderr.write('pension-ledger is not built yet: run npm run build in the folder of the repository.\n')
  process.exitCode = 1
}
