import { describe } from 'vitest'
import { oneCommitContract } from './append-all-contract.js'
import { appendContract } from './append-contract.js'
import { appendRefusalsContract } from './append-refusals-contract.js'
import { closingContract } from './closing-contract.js'
import { concurrencyContract } from './concurrency-contract.js'
import { handlersContract } from './handlers-contract.js'
import { idempotencyContract } from './idempotency-contract.js'
import { readFactsContract } from './read-facts-contract.js'
import { readLogContract } from './read-log-contract.js'
import { readStreamContract } from './read-stream-contract.js'
import { benchOf, type ContractOptions, type StoreFactory } from './store-under-test.js'
import { subscriptionContract } from './subscription-contract.js'

/**
 * The suite that every adapter of the EventStore port passes whole. An adapter's test file is one line:
 *
 * @example
 * eventStoreContract('memory', memoryUnderTest)
 *
 * Each test gets an empty store from the factory, whose clock is the test's. Found a difference between two adapters? It belongs
 * in here first, as a refusal if it is one.
 */
export const eventStoreContract = (name: string, factory: StoreFactory, options: ContractOptions = {}): void => {
  describe(`The ${name} store`, () => {
    const bench = benchOf(factory, options)
    appendRefusalsContract(bench)
    appendContract(bench)
    if (bench.promises.oneCommit) oneCommitContract(bench)
    idempotencyContract(bench)
    concurrencyContract(bench)
    readStreamContract(bench)
    readLogContract(bench)
    readFactsContract(bench)
    handlersContract(bench)
    subscriptionContract(bench)
    closingContract(bench)
  })
}
