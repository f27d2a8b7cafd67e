import { expect, it } from 'vitest'
import { isToServe } from './is-to-serve.js'

it.each<[ReadonlyArray<string>, boolean, boolean]>([
  [[], true, true],
  [[], false, false],
  [['--serve'], false, true],
  [['--no-serve'], true, false],
  [['--serve', '--no-serve'], true, false],
  [['--no-serve', '--serve'], false, true],
])('%j at a terminal %s serves: %s', (argv, isTerminal, serves) => expect(isToServe(argv, isTerminal)).toBe(serves))
