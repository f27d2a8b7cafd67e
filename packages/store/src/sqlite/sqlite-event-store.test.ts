import { eventStoreContract } from '../testing/event-store-contract.js'
import { sqliteUnderTest } from './sqlite.test.kit.js'

eventStoreContract('SQLite', sqliteUnderTest)
