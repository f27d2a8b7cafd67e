import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string): string => fileURLToPath(new URL(`./packages/${path}`, import.meta.url))

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
    include: ['*.test.ts', 'packages/*/src/**/*.test.ts', 'examples/*/src/**/*.test.ts'],
    reporters:
      process.env['CI'] === undefined ? ['default'] : ['default', ['json', { outputFile: 'coverage/tests.json' }]],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { TZ: 'UTC', LANG: 'C' },
  },
})
