import { identityVaultContract } from '../testing/identity-vault-contract.js'
import { emptyShelf, memoryVault } from './memory-vault.js'

identityVaultContract('memory', async (key) => {
  const shelf = emptyShelf()
  const vault = memoryVault(key, shelf)
  return {
    vault,
    reopen: async () => {
      await vault.close()
      return memoryVault(key, shelf)
    },
    dispose: () => vault.close(),
  }
})
