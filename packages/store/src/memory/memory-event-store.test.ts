import { eventStoreContract } from '../testing/event-store-contract.js'
import { memoryUnderTest } from './memory.test.kit.js'

eventStoreContract('memory', memoryUnderTest)
