import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'

/** The packages that work out what a server keeps from one start to the next. */
const packages = ['audit', 'books', 'domain', 'ledger', 'projections', 'store']

/** The code in some folders, in one word: it changes with every change of a program, also of one that is still of the same version. */
export const codeDigest = (folders: ReadonlyArray<string>): string => {
  const hash = createHash('sha256')
  for (const folder of folders)
    for (const path of codeIn(folder)) {
      const code = readFileSync(join(folder, path))
      hash.update(`${path.split(sep).join('/')} ${code.length}\n`).update(code)
    }
  return hash.digest('hex')
}

const codeIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .sort()

/** 程序: the code that works answers out, in one word. What another program has kept is worked out anew. */
export const programDigest = (): string => {
  const { resolve } = createRequire(import.meta.url)
  const reckoner = join(import.meta.dirname, '..', 'fund', 'reckoner')
  return codeDigest([...packages.map((name) => dirname(resolve(`@pension-ledger/${name}`))), reckoner])
}
