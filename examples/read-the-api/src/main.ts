import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { client } from '@pension-ledger/client'
import { followed } from './follow-a-payment.js'

const { PENSION_LEDGER_URL: baseUrl = 'http://127.0.0.1:8080', PENSION_LEDGER_KEY: key } = process.env
const folder = process.argv[2] ?? '.'

if (key === undefined) {
  console.error('PENSION_LEDGER_KEY: the key that serve --demo or keys add has shown')
  process.exitCode = 2
} else {
  const { lines, files, trouble } = await followed(client({ baseUrl, key }), 2022)
  for (const line of lines) console.log(line)
  await mkdir(folder, { recursive: true })
  for (const { name, content } of files) await writeFile(join(folder, name), content)
  if (trouble !== null) console.error(JSON.stringify(trouble))
  process.exitCode = trouble === null ? 0 : 1
}
