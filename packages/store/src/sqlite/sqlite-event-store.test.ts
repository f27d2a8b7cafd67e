import { eventStoreContract } from '../testing/event-store-contract.js'
import { sqliteUnderTest } from './sqlite-under-test.js'

eventStoreContract('SQLite', sqliteUnderTest)
