import type { DomainEvent } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { replay } from '../../replay/replay.js'
import { aid, appropriated, day, fen, opened, pensionFrom65, person, targeted, year } from '../../testing/facts.js'
import { adoption, done, ledgerOf, policy, right } from '../../testing/ledger-of.js'
import { allViews } from '../../views/all-views.js'
import { annualHtml, escaped } from './annual-html.js'
import type { AnnualReport } from './annual-report.js'
import { annualReportOf } from './annual-report-of.js'
import { annualText } from './annual-text.js'

const [anna, ben] = [person('P1'), person('P2')]
const history: ReadonlyArray<DomainEvent> = [
  opened('2022-H1', '2022-06-30'),
  targeted(4, 8),
  anna.enrolled(),
  ben.enrolled({ birthDate: day('1966-01-01') }),
  ben.disabled(1),
  anna.certified({ method: 'app' }),
  anna.paid('2022-10', pensionFrom65),
  ben.paid('2022-10', aid),
  ben.assessed('minimum-living', '2022-03-01'),
  appropriated('chenggong', 'basic-pension', 172_430_000),
]

const reportOf2022 = async (effectiveAt = '2022-10-31', ...more: ReadonlyArray<DomainEvent>): Promise<AnnualReport> => {
  const ledger = await ledgerOf(...history, ...more)
  const replayed = await done(replay(ledger, allViews)({ cut: { effectiveAt: day(effectiveAt) } }))
  return right(annualReportOf(replayed, year(2022)))
}
const textOf2022 = async (...given: Parameters<typeof reportOf2022>): Promise<string> =>
  annualText(await reportOf2022(...given)).replaceAll(/\[\d+\]/g, '')

describe('the annual report', () => {
  it('has the six parts of the form', async () => {
    expect((await reportOf2022()).sections.map(({ heading }) => heading)).toEqual([
      '一、项目基本情况',
      '二、项目资金使用及管理情况',
      '三、项目组织实施情况',
      '四、项目绩效情况',
      '五、存在的问题',
      '六、其他需要说明的问题',
    ])
  })
  it('fills its figures from the ledger', async () => {
    const text = await textOf2022()
    expect(text).toContain(
      '截至2022年10月31日，累计参保2人，本年度续保缴费0人。年度目标4人，完成50.00%；参保覆盖率25.00%。',
    )
    expect(text).toContain(
      '2022年10月向1人发放基础养老金（含65周岁以上加发）138.00元，向1人发放重度残疾人养老补助133.00元。',
    )
    expect(text).toContain('2022年上半年待遇领取资格认证（截止2022年6月30日）应认证2人，通过1人，其中手机自助1人')
    expect(text).toContain('2022年区级财政拨付基础养老金补助经费172.43万元，其中：呈贡区172.43万元')
    expect(text).toContain('市、区按4∶6分担')
  })
  it('moves with one event', async () => {
    expect(await textOf2022('2022-10-31', anna.contributed())).toContain('本年度续保缴费1人')
    expect(await textOf2022('2022-10-31', anna.contributed({ receivedOn: day('2022-11-01') }))).toContain(
      '本年度续保缴费0人',
    )
  })
  it('tells the rate of the day, and since when', async () => {
    expect(await textOf2022('2022-10-25')).toContain('一般人群每人每年100.00元，')
    expect(await textOf2022('2022-10-26')).toContain('一般人群每人每年200.00元（自2022年10月26日起执行）')
  })
  it('gives every figure a note with its basis and source, numbered as they are read', async () => {
    const report = await reportOf2022()
    const used = report.sections.flatMap(({ parts }) =>
      parts.flatMap(({ paragraphs }) =>
        paragraphs.flatMap((runs) => runs.flatMap((run) => (run.kind === 'figure' ? [run.note] : []))),
      ),
    )
    expect(used).toEqual(report.notes.map(({ number }) => number))
    for (const { basis, source } of report.notes) expect(basis.length * source.length).toBeGreaterThan(0)
    expect(report.notes.find(({ figure }) => figure === '138.00元')?.source).toBe(
      'benefits.fen（payMonth=2022-10，component=basic-pension|age-65-increment）',
    )
  })
  it('leaves to the office what no ledger knows', async () => {
    const { sections } = await reportOf2022()
    const words = sections.slice(4).map((section) => JSON.stringify(section.parts))
    for (const part of words) expect(part).not.toMatch(/"words"|"figure"/)
    expect(await textOf2022()).toContain('〔由单位填写：本年度工作中存在的问题〕')
  })
  it('says what the ledger does not have', async () => {
    const replayed = await done(replay(await ledgerOf(), allViews)({ cut: { effectiveAt: day('2022-10-31') } }))
    expect(annualText(right(annualReportOf(replayed, year(2022))))).toContain('〔账上无此数：账上没有 2022 年度的目标')
  })
  it('of a year that the cut does not reach is refused', async () => {
    const replayed = await done(replay(await ledgerOf(), allViews)({ cut: { effectiveAt: day('2021-12-31') } }))
    expect(annualReportOf(replayed, year(2022))).toEqual(
      E.left({ code: 'YearNotReached', year: 2022, effectiveAt: '2021-12-31' }),
    )
  })
  it('of a year that is over stands at its end', async () => {
    expect((await reportOf2022('2023-04-06')).asOf).toBe('2022-12-31')
  })
})

describe('the annual report as a page', () => {
  it('is whole, needs nothing else and can be printed', async () => {
    const html = annualHtml(await reportOf2022())
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    expect(html).not.toMatch(/<(script|link|img|iframe)|https?:|url\(/)
    expect(html).toContain('@page')
    expect(html.match(/<table>/g)).toHaveLength(5)
    expect(html).toContain('<td class="number">271.00</td>')
  })
  it('leads from every figure to its note', async () => {
    const html = annualHtml(await reportOf2022())
    const targets = [...html.matchAll(/href="#(note-\d+)"/g)].map((match) => match[1])
    expect(targets.length).toBeGreaterThan(30)
    for (const target of targets) expect(html).toContain(`id="${target}"`)
  })
  it('escapes whatever comes from the ledger', async () => {
    const zh = '<script>alert("1")</script>'
    const evil = adoption({ ...policy, version: 'evil', zh, zones: policy.zones.map((zone) => ({ ...zone, zh })) })
    const html = annualHtml(await reportOf2022('2022-10-31', evil, anna.contributed({ fen: fen(1) })))
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)')
    expect(escaped(`&<>"'`)).toBe('&amp;&lt;&gt;&quot;&#39;')
  })
})
