import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../bin/pension-ledger.js', import.meta.resolve('@pension-ledger/cli')))

/**
 * Runs a command line of `pension-ledger`, as one would type it, in a process of its own: its progress line and its Ctrl-C are its
 * own affair, and the memory of one step is gone before the next begins.
 *
 * Returns: its exit code; 130 when it was interrupted.
 */
export const runCommand = (argv: ReadonlyArray<string>, cwd: string): Promise<number> =>
  new Promise((resolve, reject) => {
    // Ctrl-C reaches the command too, which ends in good order; this process waits for it.
    const wait = (): void => {}
    process.on('SIGINT', wait)
    const child = spawn(process.execPath, [command, ...argv], { stdio: 'inherit', cwd })
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('SIGINT', wait)
      resolve(code ?? 130)
    })
  })
