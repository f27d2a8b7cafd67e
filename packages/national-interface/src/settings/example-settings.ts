/** Settings as the reference shows them. The codes of streets, sets of books and items are invented. */
export const exampleSettings = {
  schemaVersion: 1,
  agency: { code: '530114099', name: '呈贡区城乡居民社会养老保险局' },
  areas: { resort: { areaCode: '530111', areaName: '昆明市官渡区', agency: null } },
  streets: { 龙城街道: { code: '530114001', communities: { 古城社区: '530114001001' } } },
  books: { chenggong: { code: 'ZT001', name: '呈贡区居保基金' } },
  codes: { due: { onBehalf: { code: '40', name: '代缴' } } },
  items: { 'funeral-grant': { code: '100901', name: '丧葬补助金' } },
} as const
