import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string): string => fileURLToPath(new URL(`./packages/${path}`, import.meta.url))

/** What a program can be told only before its modules are loaded: these have a process of their own. */
const alone = [
  'packages/store/src/eventstoredb/canary.test.ts',
  // The library looks once, at the first thing rendered in a process.
  'packages/server/src/ops/render-at-once.test.ts',
]

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@pension-ledger\/([^/]+)\/testing$/, replacement: source('$1/src/testing/index.ts') },
      { find: /^@pension-ledger\/([^/]+)$/, replacement: source('$1/src/index.ts') },
    ],
  },
  test: {
    pool: 'forks',
    // Left to itself it leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    reporters:
      process.env['CI'] === undefined ? ['default'] : ['default', ['json', { outputFile: 'coverage/tests.json' }]],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { TZ: 'UTC', LANG: 'C' },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['*.test.ts', 'packages/*/src/**/*.test.{ts,tsx}', 'examples/*/src/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', ...alone],
          // Modules hold no state, so files may share them; loading them anew for every file took half of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
})
