import type { ExplainedStep, Explanation, ReadParameter } from '@pension-ledger/explanation'
import type { SheetToWrite } from '@pension-ledger/sheets'
import type { Lang } from '../common-params.js'
import { column, tableOf } from '../table-of.js'

type UsedFact = Explanation['facts'][number]

/** 计算说明 as a workbook: the steps, the parameters with their clauses, and the facts with their rows. */
export const explanationSheets = (
  { steps, parameters, facts }: Explanation,
  lang: Lang,
): ReadonlyArray<SheetToWrite> => [
  tableOf({ zh: '计算步骤', en: 'Steps' }, stepColumns(lang), steps, lang),
  tableOf({ zh: '政策参数', en: 'Parameters' }, parameterColumns(lang), parameters, lang),
  tableOf({ zh: '事实', en: 'Facts' }, factColumns, facts, lang),
]

const stepColumns = (lang: Lang) => [
  column('text', '编号', 'id', ({ id }: ExplainedStep) => id),
  column('text', '步骤', 'step', (step: ExplainedStep) => step[lang]),
  column('text', '规则', 'rule', ({ rule }: ExplainedStep) => rule),
  column('text', '依据', 'inputs', ({ inputs }: ExplainedStep) => JSON.stringify(inputs)),
  column('text', '结果', 'output', ({ output }: ExplainedStep) => JSON.stringify(output)),
  column('text', '单位', 'unit', ({ unit }: ExplainedStep) => unit),
]

const parameterColumns = (lang: Lang) => [
  column('text', '参数', 'parameter', ({ parameter }: ReadParameter) => parameter),
  column('text', '名称', 'name', (of: ReadParameter) => of[lang]),
  column('date', '取值日', 'read on', ({ on }: ReadParameter) => on),
  column('text', '取值', 'value', ({ value }: ReadParameter) => JSON.stringify(value)),
  column('text', '单位', 'unit', ({ unit }: ReadParameter) => unit),
  column('date', '起始日', 'from', ({ from }: ReadParameter) => from),
  column('text', '依据', 'document', ({ source }: ReadParameter) => source.document),
  column('text', '条款', 'clause', ({ source }: ReadParameter) => source.clause),
  column('text', '等级', 'grade', ({ source }: ReadParameter) => source.grade),
]

const factColumns = [
  column('text', '编号', 'id', ({ id }: UsedFact) => id),
  column('text', '类型', 'type', ({ type }: UsedFact) => type),
  column('text', '内容', 'data', ({ data }: UsedFact) => JSON.stringify(data)),
  column('integer', '位次', 'position', ({ position }: UsedFact) => position),
  column('text', '来源文件', 'source file', ({ source }: UsedFact) => source?.file ?? null),
  column('integer', '来源行', 'source line', ({ source }: UsedFact) => source?.line ?? null),
  column('text', '记录', 'event', ({ eventId }: UsedFact) => eventId),
]
