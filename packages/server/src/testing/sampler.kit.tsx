/** @jsxImportSource hono/jsx */
import type { Page } from '../pages/page.js'
import { badge, code, count, fen, prose, text, time } from '../pages/parts/cell.js'
import { Figure } from '../pages/parts/figure.js'
import { Filters, Pager } from '../pages/parts/forms.js'
import { Facts, Notice, Tiles, Timeline } from '../pages/parts/lists.js'
import { TableView } from '../pages/parts/table.js'
import { Tree } from '../pages/parts/tree.js'

const months = Array.from(
  { length: 24 },
  (_, i) => `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
)

/** 样张: every part of the kit on one page, with values that are awkward to show. */
export const sampler: Page<null> = {
  title: (_, { lang }) => (lang === 'zh' ? '部件样张' : 'Sampler of parts'),
  crumbs: () => [
    { label: '总览 / Overview', path: '/' },
    { label: '呈贡区 / Chenggong', path: '/zones/chenggong' },
  ],
  Body: ({ ctx }) => (
    <>
      <Tiles
        ctx={ctx}
        tiles={[
          { label: '累计参保', cell: count(86_297, '/zones'), unit: '人', note: '目标 85,000 人' },
          { label: '续保缴费', cell: count(31_400), unit: '人' },
          { label: '当月养老金', cell: fen(295_087_900), unit: '元' },
          { label: '未解释差异', cell: fen(-123_456), unit: '元' },
          { label: '没有数', cell: count(null), unit: '人' },
        ]}
      />
      <Notice tone="caution">第二季度的数据尚未到齐。</Notice>
      <Filters
        ctx={ctx}
        filters={[
          {
            name: 'zone',
            label: '片区',
            options: [
              ['chenggong', '呈贡区'],
              ['resort', '度假区'],
            ],
          },
          { name: 'street', label: '街道' },
        ]}
      />
      <TableView
        ctx={ctx}
        table={{
          caption: '按片区',
          unit: '单位：元',
          heads: 1,
          columns: [
            { label: '片区' },
            { label: '公布数', isNumber: true },
            { label: '账上数', isNumber: true },
            { label: '差异', isNumber: true },
            { label: '日期' },
            { label: '状态' },
            { label: '说明' },
          ],
          rows: [
            [
              text('呈贡区', '/zones/chenggong'),
              fen(172_430_000),
              fen(172_431_250, '/x'),
              fen(1_250),
              time('2022-10-31'),
              badge('不一致', 'loss'),
              prose('公布数以万元为单位，四舍五入。'),
            ],
            [
              text('度假区', '/zones/resort'),
              fen(48_330_000),
              fen(48_330_000),
              fen(0),
              time(null),
              badge('一致', 'good'),
              prose(''),
            ],
            [
              text('高新区'),
              fen(null),
              fen(-70_630_000),
              fen(-70_630_000),
              time('2022-10'),
              badge('未解释', 'caution'),
              code('PAID_AFTER_DEATH', '/findings'),
            ],
          ],
          totals: [text('合计'), fen(220_760_000), fen(150_131_250), fen(-70_628_750), text(''), text(''), text('')],
          empty: '没有数据。',
        }}
      />
      <Pager ctx={ctx} nextCursor="abc" />
      <div class="columns">
        <Figure
          ctx={ctx}
          caption="资金公布数与账上数"
          category="片区"
          chart={{
            kind: 'across',
            unit: 'fen',
            categories: ['呈贡区', '度假区', '高新区'],
            series: [
              { name: '公布数', values: [172_430_000, 48_330_000, 70_630_000] },
              { name: '账上数', values: [172_431_250, 41_000_000, 90_630_000] },
            ],
          }}
        />
        <Figure
          ctx={ctx}
          caption="参保人数"
          category="月份"
          chart={{
            kind: 'lines',
            unit: 'count',
            categories: months.slice(0, 10),
            series: ['呈贡区', '度假区', '高新区'].map((name, s) => ({
              name,
              values: months.slice(0, 10).map((_, i) => 20_000 + 9_000 * s + i * (300 - 80 * s)),
            })),
          }}
        />
      </div>
      <Figure
        ctx={ctx}
        caption="各级财政支出"
        category="月份"
        chart={{
          kind: 'stacked',
          unit: 'fen',
          categories: months,
          series: ['中央', '省级', '市级', '区级', '个人账户', '统筹'].map((name, s) => ({
            name,
            values: months.map((_, i) => 20_000_000 * (6 - s) + 700_000 * ((i * (s + 3)) % 7)),
          })),
        }}
      />
      <Figure
        ctx={ctx}
        caption="账户余额构成"
        category="日期"
        chart={{
          kind: 'steps',
          unit: 'fen',
          categories: months.slice(0, 8),
          series: ['个人缴费', '政府补贴', '利息'].map((name, s) => ({
            name,
            values: months.slice(0, 8).map((_, i) => (i + 1) * 10_000 * (3 - s)),
          })),
        }}
      />
      <h2>事实</h2>
      <Facts
        ctx={ctx}
        facts={[
          ['人员编号', code('p-000123')],
          ['参保日期', time('2011-07-01')],
          ['余额', fen(1_234_567)],
        ]}
      />
      <Timeline
        ctx={ctx}
        happenings={[
          { on: '2011-07-01', tone: 'plain', what: text('参保登记', '/x'), details: '呈贡区 洛羊街道' },
          {
            on: '2017-04-01',
            tone: 'plain',
            what: text('待遇核定'),
            details: '每月 103.00 元',
            aside: code('facts.csv:12', '/x'),
          },
          { on: '2022-03-02', tone: 'loss', what: text('死亡'), details: '2022-05-10 报告' },
        ]}
      />
      <Tree
        open={2}
        branches={[
          {
            text: '176.57 元，应发',
            branches: [
              {
                text: '基础养老金 133.00 元',
                branches: [
                  { text: '参数：区级 11.00 元', branches: [] },
                  { text: '参保登记 ← facts.csv:12', href: '/x', branches: [] },
                ],
              },
              { text: '账户养老金 43.57 元', branches: [] },
            ],
          },
        ]}
      />
    </>
  ),
}
