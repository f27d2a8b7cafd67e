import { allocate, businessDate, wholeFen } from '@pension-ledger/domain'
import { type Advance, estimatedAdvances, type YearlyNeed } from '@pension-ledger/simulator'
import type { Calibration } from './calibration.js'
import type { PublishedFigure } from './published.js'

const published: Readonly<Partial<Record<string, PublishedFigure>>> = {
  'chenggong basic-pension': 'F1',
  'resort basic-pension': 'F2',
  'high-tech basic-pension': 'F3',
  'chenggong funeral': 'F5',
  'resort funeral': 'F6',
  'high-tech funeral': 'F7',
}

const [inSpring, inAutumn] = [businessDate('2022-02-20'), businessDate('2022-08-20')]

/** 拨付: the district's money for pensions and funerals is what the report says; everything else is as finance would estimate it. */
export const advancesOf = (calibration: Calibration): ((need: YearlyNeed) => ReadonlyArray<Advance>) => {
  const estimated = estimatedAdvances(calibration.seed, businessDate('2022-01-01'))
  return (need) => {
    const figure = need.level === 'district' ? published[`${need.zone} ${need.purpose}`] : undefined
    if (figure === undefined) return estimated(need)
    const [first = wholeFen(0), second = wholeFen(0)] = allocate(wholeFen(calibration.published[figure]), [6, 4])
    return [
      { on: inSpring, fen: first },
      { on: inAutumn, fen: second },
    ]
  }
}
