import { isPlantCode, type PlantCode, type PlantOrder, plantCodes } from '@pension-ledger/simulator'
import * as E from 'fp-ts/lib/Either.js'
import type { UsageError } from '../../errors/usage-error.js'

const option = '--plant'

/**
 * 植入: reads `PAID_TWICE=2,SUBSIDY_LATE=1`.
 *
 * Rejects: BadPlants for what is not of that form or names a code twice, NoSuchChoice for a code that nobody can plant.
 */
export const readPlants = (text: string): E.Either<UsageError, PlantOrder> => {
  const plants = new Map<PlantCode, number>()
  for (const part of text.split(',')) {
    const [, code = '', count = ''] = /^([A-Z0-9_]+)=(\d{1,9})$/.exec(part.trim()) ?? []
    if (code === '') return E.left({ code: 'BadPlants', option, text })
    if (!isPlantCode(code)) return E.left({ code: 'NoSuchChoice', option, text: code, choices: plantCodes })
    if (plants.has(code)) return E.left({ code: 'BadPlants', option, text })
    plants.set(code, Number(count))
  }
  return E.right(plants)
}
