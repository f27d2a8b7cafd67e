import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { deeds } from './deeds.kit.js'

// The process that is killed: it says that it is ready, does what the first line of its input says, and says that it is done.

const say = (line: string): void => void writeSync(1, `${line}\n`)
const input = createInterface({ input: process.stdin })

input.once('line', async (line) => {
  input.close()
  await deeds[process.argv[2] ?? '']?.(JSON.parse(line), say)
  say('done')
})
say('ready')
