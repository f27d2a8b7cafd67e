export { eventStoreContract } from './event-store-contract.js'
export { identityVaultContract, type VaultFactory, type VaultUnderTest } from './identity-vault-contract.js'
export type { ContractOptions, StoreFactory, StoreUnderTest } from './store-under-test.js'
export { appendOf, idOf, ticked, tickedTimes, unsigned } from './ticked.js'
