/** What the money of a report of the books may be broken down by. */
export const byOption = {
  flag: '--by',
  kind: 'choice',
  choices: ['zone', 'level', 'purpose'],
  placeholder: 'zone|level|purpose',
  words: { zh: '按片区、级次或用途分列', en: 'broken down by zone, level or purpose' },
} as const

export const zoneOption = {
  flag: '--by',
  kind: 'choice',
  choices: ['zone'],
  placeholder: 'zone',
  words: { zh: '按片区分列', en: 'zone after zone' },
} as const

/** The months of a report of the books. */
export const monthOptions = {
  from: {
    flag: '--from',
    kind: 'month',
    placeholder: 'MONTH',
    words: {
      zh: '期间的第一个月；此前为期初（默认从头）',
      en: 'the first month; what is before it is opening balance (default: all)',
    },
  },
  to: {
    flag: '--to',
    kind: 'month',
    placeholder: 'MONTH',
    words: { zh: '期间的最后一个月（默认到尾）', en: 'the last month (default: to the end)' },
  },
} as const
