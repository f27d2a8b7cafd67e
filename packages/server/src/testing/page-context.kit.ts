import { assetPaths } from '../pages/assets.js'
import { drawing } from '../pages/charts/draw.js'
import { formats } from '../pages/formats.js'
import type { PageContext } from '../pages/page-context.js'
import { words } from '../pages/words.js'

const draw = drawing(50)

/** A context as the example fund has it; a test says what it wants otherwise. */
export const contextOf = (given: Partial<PageContext> = {}): PageContext => ({
  lang: 'zh',
  theme: 'system',
  path: '/',
  query: {},
  moment: { position: 832_574, effectiveAt: null, knownAt: null },
  policy: { id: 'kunming-chenggong', version: '2022.2' },
  fund: { name: words('呈贡区城乡居民基本养老保险基金', "Chenggong residents' pension fund"), isSynthetic: true },
  zones: {
    chenggong: words('呈贡区', 'Chenggong'),
    resort: words('度假区', 'Resort zone'),
    'high-tech': words('高新区', 'High-tech zone'),
  },
  callerId: 'demo',
  unmasking: { kind: 'not-allowed' },
  navigation: [
    { path: '/', label: words('总览', 'Overview') },
    { path: '/fund-spending', label: words('资金支出', 'Spending') },
    { path: '/enrolment', label: words('参保缴费', 'Enrolment') },
    { path: '/benefits', label: words('待遇发放', 'Benefits') },
    { path: '/certification', label: words('生存认证', 'Certification') },
    { path: '/trial-balance', label: words('余额表', 'Trial balance') },
    { path: '/reconciliation', label: words('对账', 'Reconciliation') },
    { path: '/findings', label: words('审计发现', 'Findings') },
    { path: '/projections', label: words('投影', 'Projections') },
  ],
  twins: [
    { format: 'json', href: '/x.json' },
    { format: 'csv', href: '/x.csv' },
    { format: 'xlsx', href: '/x.xlsx' },
  ],
  assets: assetPaths,
  livePath: '/live-position',
  formats,
  draw,
  ...given,
})
