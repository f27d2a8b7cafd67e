import type { Run, Section } from './annual-report.js'
import { blank, type Figures, paragraph, words } from './figures.js'
import { type AnnualScope, cellsWhere } from './scope.js'

/** 四、项目绩效情况: what can be counted of economy and effect; the judgement is the office's. */
export const performanceSection = ({ year, month, asOf }: AnnualScope, { figure }: Figures): Section => {
  const months = Array.from(
    { length: Number(month.slice(5, 7)) },
    (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`,
  )
  const personMonths = (benefit: string): Run =>
    figure({
      unit: 'number',
      query: cellsWhere('recipients', 'personMonths', { payMonth: months, benefit }),
      basis: `${year} 年 1 至 ${months.length} 月实付，每人每个费款所属期计一个人月`,
    })
  const pensionMonths = personMonths('pension')
  const aidMonths = personMonths('disability-aid')
  const paid = figure({
    unit: 'wan-yuan',
    query: cellsWhere('benefits', 'fen', { payMonth: months }),
    basis: `${year} 年 1 至 ${months.length} 月实付，各级资金合计，扣除退票，截至 ${asOf}`,
  })
  const returned = figure({
    unit: 'yuan',
    query: cellsWhere('benefits', 'returnedFen', { payMonth: months }),
    basis: `${year} 年 1 至 ${months.length} 月实付中的退票`,
  })
  return {
    heading: '四、项目绩效情况',
    parts: [
      {
        heading: null,
        paragraphs: [
          paragraph`${words(`本年1至${months.length}月`)}共发放养老金${pensionMonths}人月、养老补助${aidMonths}人月，金额合计${paid}，退票${returned}。`,
          paragraph`经济性分析：${blank('成本控制、节约情况')}`,
          paragraph`效率性分析：${blank('实施进度及质量')}`,
          paragraph`有效性分析：${blank('资金使用效果')}`,
          paragraph`可持续性分析：${blank('后续政策、资金、人员安排对持续发展的影响')}`,
        ],
      },
    ],
  }
}

/** 五、六: problems and plans are the office's own. */
export const outlookSections = ({ year }: AnnualScope): ReadonlyArray<Section> => [
  {
    heading: '五、存在的问题',
    parts: [{ heading: null, paragraphs: [paragraph`${blank('本年度工作中存在的问题')}`] }],
  },
  {
    heading: '六、其他需要说明的问题',
    parts: [
      {
        heading: null,
        paragraphs: [
          paragraph`${blank(`${year + 1}年工作打算及其他说明`)}`,
          paragraph`${blank('单位名称、日期、盖章')}`,
        ],
      },
    ],
  },
]
