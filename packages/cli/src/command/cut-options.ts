/** The two cuts through a history: what was true by a day, and what was known by then. Neither: everything counts. */
export const cutOptions = {
  effectiveAt: {
    flag: '--effective-at',
    kind: 'date',
    placeholder: 'DATE',
    words: { zh: '生效截至：只计业务日期不晚于此日的事实', en: 'only facts that were true by this day' },
  },
  knownAt: {
    flag: '--known-at',
    kind: 'known-at',
    placeholder: 'POSITION|INSTANT',
    words: {
      zh: '记录截至：只计到此位置（或时刻）已知的事实',
      en: 'only facts that were known at this position, or by this instant',
    },
  },
} as const
