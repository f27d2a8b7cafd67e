import { eventStoreContract } from '../testing/event-store-contract.js'
import { realServer, realUnderTest, wireUnderTest } from './eventstoredb.test.kit.js'

const promises = { oneCommit: false, gapless: false, ownClock: false, idsAcrossStreams: false }

eventStoreContract(
  realServer === undefined ? 'EventStoreDB, played by a stand-in,' : 'EventStoreDB',
  realServer === undefined ? wireUnderTest : realUnderTest(realServer),
  promises,
)
