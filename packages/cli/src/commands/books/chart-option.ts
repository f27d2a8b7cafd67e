/** Which chart of accounts the books are kept by. */
export const chartOption = {
  flag: '--chart',
  kind: 'text',
  placeholder: 'FILE',
  words: {
    zh: '科目表（JSON；默认为居民养老保险基金科目表）',
    en: 'a chart of accounts, as JSON (default: that of the residents’ fund)',
  },
} as const
