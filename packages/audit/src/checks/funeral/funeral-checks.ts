import type { ParticipantCheck } from '../../check.js'
import { funeralAmountWrong } from './funeral-amount-wrong.js'
import { funeralSplitWrong } from './funeral-split-wrong.js'
import { funeralTwice } from './funeral-twice.js'
import { funeralWithoutDeath } from './funeral-without-death.js'

/** 丧葬补助 */
export const funeralChecks: ReadonlyArray<ParticipantCheck> = [
  funeralTwice,
  funeralWithoutDeath,
  funeralAmountWrong,
  funeralSplitWrong,
]
