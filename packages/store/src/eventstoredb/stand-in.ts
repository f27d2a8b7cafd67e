import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The program that plays an EventStoreDB for tests and benchmarks. It stands in the repository alone: null where the package was installed,
 * which brings no server, real or played.
 */
export const standInProgram = (): string | null => {
  const program = fileURLToPath(new URL('../testing/wire/stand-in-program.js', import.meta.url))
  return existsSync(program) ? program : null
}
