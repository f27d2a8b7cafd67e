import { eventStoreContract } from '../testing/event-store-contract.js'
import { memoryUnderTest } from './memory-under-test.js'

eventStoreContract('memory', memoryUnderTest)
