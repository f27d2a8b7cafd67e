import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { right } from './ours.mjs'

const program = fileURLToPath(new URL('../../packages/cli/bin/pension-ledger.js', import.meta.url))

/** A simulated history, as the events of a ledger in the order in which an import recorded them. */
export const historyOf = async (folder, participants, { openStore }) => {
  const files = join(folder, 'files')
  const url = `sqlite:${join(folder, 'history.sqlite')}`
  const run = (...argv) => execFileSync(process.execPath, [program, ...argv, '--quiet'], { stdio: 'ignore' })
  run('simulate', '--out', files, '--participants', String(participants))
  run('import', files, '--store', url, '--allow-quarantine')
  const store = right(await openStore(url, { readOnly: true })())
  const events = []
  for await (const page of store.readLog()) {
    for (const { id, stream, revision, type, schemaVersion, data, provenance } of right(page))
      events.push({ id, stream, revision, type, schemaVersion, data: JSON.parse(data), provenance })
  }
  await store.close()
  return events
}
