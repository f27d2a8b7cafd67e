import { isAbsolute, resolve } from 'node:path'
import type { Io } from '../io.js'

/** The ledger where the person did not name one. */
export const defaultStore = (env: Io['env']): string => {
  const named = env.PENSION_LEDGER_STORE
  return named === undefined || named === '' ? 'sqlite:./pension-ledger.sqlite' : named
}

/** A store's URL with its path meant from the working folder of the command, which need not be the process's. */
export const storeUrlFrom = (cwd: string, url: string): string => {
  const path = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : null
  // Empty and odd paths are the store's to refuse, as they were written.
  return path === null || path.trim() === '' || path.startsWith(':') || isAbsolute(path)
    ? url
    : `sqlite:${resolve(cwd, path)}`
}

/** The path of a store's file; null where it has none. */
export const storePath = (url: string): string | null =>
  url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : null
