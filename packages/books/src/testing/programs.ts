import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why a program cannot check journals here; null where it can. */
export const absence = (program: 'ledger' | 'hledger'): string | null => {
  const asked = spawnSync(program, ['--version'], { encoding: 'utf8' })
  if (asked.error !== undefined) return `${program} is not installed: ${asked.error.message}`
  return asked.status === 0 ? null : `${program} --version answers ${asked.status}`
}

interface Answer {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program on a text of its own, in UTF-8 whatever the locale of the machine. */
export const runOn = (text: string, program: 'ledger' | 'hledger', args: (file: string) => string[]): Answer => {
  const folder = mkdtempSync(join(tmpdir(), 'books-'))
  try {
    const file = join(folder, 'books.journal')
    writeFileSync(file, text)
    const env = { ...process.env, LC_ALL: 'C.UTF-8', LEDGER_INIT: '/dev/null' }
    return spawnSync(program, args(file), { encoding: 'utf8', env, maxBuffer: 2 ** 28 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
