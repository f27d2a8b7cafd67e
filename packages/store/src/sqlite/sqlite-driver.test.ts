import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { firstUsable, isSafeSqlite, loadSqliteDriver, type SqlDriver, sqliteVersion } from './sqlite-driver.js'

const driverOf = (name: string, version: string): SqlDriver => ({
  name,
  open: () => ({
    exec: () => {},
    prepare: () => ({
      run: () => ({ changes: 0, lastInsertRowid: 0 }),
      get: () => ({ version }),
      all: () => [],
      setReturnArrays: () => {},
    }),
    close: () => {},
  }),
})

describe('The SQLite driver', () => {
  it.each(['3.40.1', '3.45.1', '3.51.2', '3.52.0', '3.52.1', '2.99.9', 'unknown', ''])(
    'is not SQLite %s',
    (version) => {
      expect(isSafeSqlite(version)).toBe(false)
    },
  )

  it.each(['3.51.3', '3.51.10', '3.53.0', '3.54.0', '4.0.0'])('may be SQLite %s', (version) => {
    expect(isSafeSqlite(version)).toBe(true)
  })

  it('is refused with the reason when none is there', async () => {
    expect(await firstUsable([async () => null])).toEqual(
      E.left({
        code: 'UnsupportedRuntime',
        why: 'neither node:sqlite nor @photostructure/sqlite can be loaded; SQLite 3.51.3, or 3.53.0 or later, is needed',
      }),
    )
  })

  it('is refused with the versions found when all are too old', async () => {
    const found = await firstUsable([async () => driverOf('a', '3.45.1'), async () => driverOf('b', '3.52.0')])
    expect(found).toMatchObject(E.left({ code: 'UnsupportedRuntime' }))
    expect(JSON.stringify(found)).toContain('a has SQLite 3.45.1, b has SQLite 3.52.0')
  })

  it('is the first that is new enough, and no later one is loaded', async () => {
    const found = await firstUsable([
      async () => driverOf('old', '3.45.1'),
      async () => driverOf('new', '3.53.0'),
      async () => {
        throw new Error('loaded in vain')
      },
    ])
    expect(E.isRight(found) && found.right.name).toBe('new')
  })

  it('is there on this machine', async () => {
    const found = await loadSqliteDriver()
    expect(E.isRight(found) && isSafeSqlite(sqliteVersion(found.right))).toBe(true)
  })
})
