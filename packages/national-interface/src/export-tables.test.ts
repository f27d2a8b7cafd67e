import {
  BenefitApproved,
  FuneralGrantPaid,
  InterestCredited,
  RecoveryReceived,
  SubsidyCredited,
} from '@pension-ledger/domain'
import {
  bookWith,
  contributed,
  died,
  enrolled,
  eventBuilder,
  granted,
  moved,
  paid,
  refunded,
  returned,
  suspended,
  transferredIn,
} from '@pension-ledger/domain/testing'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import schema from '../schema/gbt-40217-2021.json' with { type: 'json' }
import { exportTables } from './export-tables.js'
import { allTables, tableClasses } from './tables/all-tables.js'
import { tablesReference } from './tables/reference-page.js'
import { notationOf } from './tables/representation.js'
import { elementOf } from './tables/table.js'
import { faultsOf, printed, type ReadRow, rowsOf } from './testing/checker.js'
import { deliver, memoryFolder, named, provenance, right, storeWith, wang, year2022 } from './testing/delivery.js'
import { reverse } from './testing/reversal.js'

const credited = eventBuilder(SubsidyCredited, {
  type: 'SubsidyCredited',
  participantId: 'P1',
  contributionYear: 2022,
  level: 'district',
  fen: 10_000,
  creditedOn: '2022-05-10',
})
const interest = eventBuilder(InterestCredited, {
  type: 'InterestCredited',
  participantId: 'P1',
  year: 2022,
  rate: '0.02',
  fen: 310,
  creditedOn: '2022-12-31',
})
const approved = eventBuilder(BenefitApproved, {
  type: 'BenefitApproved',
  participantId: 'P1',
  benefit: 'pension',
  month: '2022-07',
  accountBalanceFen: 80_000,
  accountPensionFen: 576,
})
const funeral = eventBuilder(FuneralGrantPaid, {
  type: 'FuneralGrantPaid',
  participantId: 'P1',
  baseFen: 11_000,
  months: 12,
  cityFen: 52_800,
  districtFen: 79_200,
  paidOn: '2022-11-20',
})
const recovered = eventBuilder(RecoveryReceived, {
  type: 'RecoveryReceived',
  participantId: 'P1',
  fen: 13_550,
  on: '2022-12-05',
  periodOwed: '2022-11',
  against: null,
})

const lines = {
  'basic-pension:central': 9_800,
  'basic-pension:district': 1_100,
  'age-65-increment:district': 150,
  'account-pension:account': 2_000,
  'account-pension:pooled': 500,
}

/** Born on the day that her ID number shows. Positions: 1 the policy, 2 the enrolment, and so on. */
const life = [
  enrolled({ birthDate: '1949-12-31', community: '古城社区' }),
  contributed({ year: 2021, fen: 20_000, tierFen: 20_000, receivedOn: '2021-05-10' }),
  transferredIn({ effectiveOn: '2022-03-05', fen: 50_000, years: 3 }),
  contributed({ year: 2022, fen: 20_000, tierFen: 20_000, receivedOn: '2022-05-10' }),
  credited(),
  refunded({ year: 2021, fen: 5_000, refundedOn: '2022-06-01' }),
  approved(),
  paid({ lines }),
  returned({ lines, paidOn: '2022-08-25' }),
  granted({ category: 'minimum-living', from: '2022-04-01', grade: null }),
  moved({ effectiveOn: '2022-09-01' }),
  died({ diedOn: '2022-10-15', reportedOn: '2022-11-01' }),
  funeral(),
  recovered(),
  interest(),
]

const rowsIn = (files: ReadonlyMap<string, Buffer>, table: string): ReadonlyArray<ReadRow> =>
  [...files.values()].flatMap((bytes, i) =>
    [...files.keys()][i]?.endsWith('.xml') ? rowsOf(bytes).rows.filter((row) => row.table === table) : [],
  )

/** The fields of a row that are not empty, without those of header, person and scheme. */
const own = ({ fields }: ReadRow): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.slice(6).filter(([name, text]) => text !== '' && !common.has(name)))
const common = new Set([
  '险种代码',
  '险种名称',
  '人员编码',
  '社会保障号码',
  '姓名',
  '证件类型',
  '证件类型代码',
  '证件号码',
])

describe('the descriptions', () => {
  it('are those of the printed standard, field by field', () => {
    const described = allTables.map(({ name, number, fields }) => [
      name,
      {
        number,
        name,
        fields: fields.map((field) => ({
          name: field,
          type: notationOf(elementOf(field).representation),
          required: elementOf(field).isRequired,
        })),
      },
    ])
    expect(described).toEqual([...printed])
  })

  it('are in the files whose roots the samples print', () =>
    expect(tableClasses.map(({ root, tables }) => [root, tables.map(({ number }) => number)])).toEqual(
      schema.files.map(({ root, tables }) => [root, tables.map(({ number }) => number)]),
    ))

  it('have as many fields as the standard counts', () =>
    expect(allTables.map(({ fields }) => fields.length)).toEqual([
      26, 48, 20, 26, 35, 26, 28, 40, 38, 36, 40, 40, 39, 16, 23, 15, 18, 13, 18, 21,
    ]))

  it('are what the reference page is written from', async () => {
    await expect(tablesReference(schema.files)).toMatchFileSnapshot('../tables.md')
  })
})

describe('a delivery', () => {
  it('passes the checker', async () => {
    const { files, manifest } = await deliver(await storeWith(life))
    expect(faultsOf(files, manifest)).toEqual([])
    expect(JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '')).toEqual(JSON.parse(JSON.stringify(manifest)))
    expect(manifest).toMatchObject({ position: 16, effectiveAt: '2022-12-31', participants: 1 })
  })

  it('begins every row with batch, area and agency', async () => {
    const { files } = await deliver(await storeWith(life))
    const [person] = rowsIn(files, '养老保险个人基本信息表')
    expect(person?.fields.slice(0, 12).map(([, text]) => text)).toEqual([
      '2022010120221231',
      '530000',
      '530114',
      '昆明市呈贡区',
      '',
      '',
      'P1',
      '11010519491231002X',
      '王𠮷',
      '01',
      '居民身份证',
      '11010519491231002X',
    ])
  })

  it('table 2: who she was on the last day', async () => {
    const { files } = await deliver(await storeWith(life))
    expect(rowsIn(files, '养老保险个人基本信息表').map(own)).toEqual([
      {
        银行账号: '6222020000000000',
        性别代码: '2',
        性别: '女性',
        困难人员类别代码: '2',
        困难人员类别: '低保人员',
        街道或乡镇: '龙城街道',
        社区或村: '古城社区',
        出生日期: '19491231',
        死亡日期: '20221015',
        修改时间: '20230110',
      },
    ])
  })

  it('table 3: 200.00 opening and 500 + 200 + 100 − 50 principal are 950.00; interest of the year is left out', async () => {
    const { files } = await deliver(await storeWith(life))
    expect(rowsIn(files, '养老保险死亡人员信息表').map(own)).toEqual([
      {
        性别代码: '2',
        性别: '女性',
        死亡日期: '20221015',
        // 2021 and 2022 are above zero, and three years were brought along: 5 × 12.
        实际缴费月数: '60',
        个人账户累计本息: '950.00',
        养老丧葬补助金: '1320.00',
        养老抚恤金: '0.00',
        修改时间: '20230110',
      },
    ])
  })

  it('table 4: contributing, drawing from July, and ended on the day of death', async () => {
    const { files } = await deliver(await storeWith(life))
    const spells = rowsIn(files, '养老保险人员参保信息表').map(own)
    expect(
      spells.map((spell) => [
        spell.个人参保状态,
        spell.个人缴费状态代码,
        spell.缴费基数,
        spell.本次开始日期,
        spell.本次终止日期,
      ]),
    ).toEqual([
      ['正常参保', '1', '200.00', '20110701', undefined],
      ['正常参保', '3', undefined, '20220701', '20221014'],
      ['终止参保', '3', undefined, '20221015', '20221015'],
    ])
    // 17:00 UTC on 1 March is 2 March in China.
    expect(spells[0]).toMatchObject({ 首次参保年月: '201107', 经办人: '张三', 经办日期: '20220302' })
  })

  it('table 5: the pension as it was approved', async () => {
    const { files } = await deliver(await storeWith([...life, paid({ periodOwed: '2022-07', kind: 'arrears', lines })]))
    expect(rowsIn(files, '养老保险离退休人员基本信息表').map(own)).toEqual([
      {
        性别代码: '2',
        性别: '女性',
        离退休类别代码: '2',
        离退休类别: '正常退休',
        核定年月: '202203',
        待遇享受开始年月: '202207',
        实际缴费月数: '60',
        累计缴费月数: '60',
        离退休时账户总金额: '800.00',
        退休时核定养老金: '135.50',
        低保对象标识: '1',
        补发月数: '1',
        补发总金额: '135.50',
        修改时间: '20230110',
      },
    ])
  })

  it('table 6: 200.00 + 750.00 + 3.10 − 0.00 = 953.10; what was paid from the account came back', async () => {
    const { files } = await deliver(await storeWith(life))
    expect(rowsIn(files, '养老保险个人账户明细表').map(own)).toEqual([
      {
        年度: '2022',
        年初账户金额: '200.00',
        当年账户本金划入: '750.00',
        当年账户利息划入: '3.10',
        本年账户支出: '0.00',
        年末账户金额: '953.10',
        // The three years brought along were earned by the transfer of 2022, so before 2022 there is the year 2021.
        历年缴纳月数: '12',
        账户记息日期: '20221231',
        养老账户状态代码: '2',
        养老账户状态: '终止',
        修改时间: '20230110',
      },
    ])
  })

  it('table 7: three years brought along are 36 months', async () => {
    const { files } = await deliver(await storeWith(life))
    expect(rowsIn(files, '养老保险人员转移信息表').map(own)).toEqual([
      {
        转移方向: '转入',
        转移方向代码: '2',
        实际缴费月数: '36',
        转移个人划转金额: '500.00',
        转移单位划转金额: '0.00',
        基本养老保险基金转移总额: '500.00',
        统筹部分转移金额: '0.00',
        经办人: '张三',
        经办日期: '20220302',
        修改时间: '20230110',
      },
    ])
  })

  it('table 10: a contribution with its subsidy, and a refund with its sign', async () => {
    const { files } = await deliver(await storeWith(life))
    const none = { 中央财政补贴: '0.00', 省级财政补贴: '0.00', 市级财政补贴: '0.00' }
    const place = { 街道或乡镇: '龙城街道', 社区或村: '古城社区', 修改时间: '20230110' }
    expect(rowsIn(files, '城乡居民基本养老保险个人征缴明细表').map(own)).toEqual([
      {
        ...place,
        ...none,
        应缴类型代码: '10',
        应缴类型: '正常应缴',
        应缴年度: '2022',
        结算年月: '202205',
        个人应缴金额: '200.00',
        个人实缴金额: '200.00',
        划入个人账户金额: '200.00',
        县区财政补贴: '100.00',
        足额到账标志代码: '1',
        足额到账标志: '是',
        到账日期: '20220510',
        本年缴费月数: '12',
      },
      {
        ...place,
        ...none,
        应缴类型代码: '20',
        应缴类型: '退收',
        应缴年度: '2021',
        结算年月: '202206',
        个人应缴金额: '0.00',
        个人实缴金额: '-50.00',
        划入个人账户金额: '-50.00',
        县区财政补贴: '0.00',
        到账日期: '20220601',
      },
    ])
  })

  it('table 13: components over all levels, a return with its sign, the grant and the recovery', async () => {
    const { files } = await deliver(await storeWith(life))
    const payments = rowsIn(files, '养老保险待遇支付明细表').map(own)
    expect(
      payments.map((row) =>
        [
          '待遇支付明细序号',
          '待遇项目名称',
          '结算年月',
          '待遇年月',
          '个账支付金额',
          '待遇金额',
          '待遇项目支付类型代码',
          '领取关系',
        ].map((name) => row[name]),
      ),
    ).toEqual([
      ['9-1', '基础养老金', '202208', '202208', '0.00', '109.00', '0', '本人'],
      ['9-2', '65周岁以上加发基础养老金', '202208', '202208', '0.00', '1.50', '0', '本人'],
      ['9-3', '个人账户养老金', '202208', '202208', '20.00', '25.00', '0', '本人'],
      ['10-1', '基础养老金', '202208', '202208', '0.00', '-109.00', '0', '本人'],
      ['10-2', '65周岁以上加发基础养老金', '202208', '202208', '0.00', '-1.50', '0', '本人'],
      ['10-3', '个人账户养老金', '202208', '202208', '-20.00', '-25.00', '0', '本人'],
      ['14-1', '丧葬补助金', '202211', '202210', '0.00', '1320.00', '1', undefined],
      ['15-1', '多发待遇追回', '202212', '202211', '0.00', '-135.50', '1', undefined],
    ])
    expect(payments[0]).toMatchObject({ 待遇享受开始年月: '202207', 领取人姓名: '王𠮷', 待遇项目代码: '100011' })
  })

  it('table 15: a change by the day it was handled', async () => {
    const { files } = await deliver(await storeWith(life))
    const changes = rowsIn(files, '养老保险人员参保情况变更信息表').map(own)
    expect(changes.map((row) => [row.个人变更类型, row.变更前信息, row.变更后信息, row.变更日期])).toEqual([
      ['统筹范围外转入', undefined, undefined, '20220302'],
      ['取得参保身份', undefined, '低保', '20220302'],
      ['参保地变更', undefined, 'resort', '20220302'],
      ['死亡', undefined, '2022-10-15', '20220302'],
    ])
  })

  it('counts money in fen and shows it in the manifest', async () => {
    const { manifest } = await deliver(await storeWith(life))
    const totals = manifest.files.flatMap(({ tables }) => tables).find(({ number }) => number === 13)
    expect(totals).toMatchObject({ rows: 8, totalsFen: { 待遇金额: 132_000 - 13_550, 个账支付金额: 0 } })
  })

  it('is the same bytes twice', async () => {
    const store = await storeWith(life)
    expect((await deliver(store)).manifest).toEqual((await deliver(store)).manifest)
  })
})

describe('personal data', () => {
  it('is not written unless asked for, and nobody is asked for it', async () => {
    const { files, manifest } = await deliver(await storeWith(life), { names: null })
    const written = [...files.values()].map((bytes) => new TextDecoder('gb18030').decode(bytes)).join()
    for (const secret of [wang.name, wang.idNumber, wang.bankAccount ?? '']) expect(written).not.toContain(secret)
    expect(manifest.personalData).toEqual({ isWritten: false, notOnRecord: 0 })
    expect(
      manifest.files.flatMap(({ tables }) => tables.flatMap(({ breaches }) => breaches.map(({ rule }) => rule))),
    ).toEqual([])
  })

  it('that the vault does not hold breaks rule 1, and is counted', async () => {
    const { manifest } = await deliver(await storeWith(life), { names: named(null) })
    expect(manifest.personalData).toEqual({ isWritten: true, notOnRecord: 1 })
    const persons = manifest.files.flatMap(({ tables }) => tables).find(({ number }) => number === 2)
    expect(persons?.breaches).toEqual([{ rule: 1, rows: 1, first: ['P1'] }])
  })

  it.each([
    ['a private-use character that lost its code', '王\uE78D', 'U+E78D', 'not-in-encoding'],
    ['half of a surrogate pair', '王\uD842', 'U+D842', 'not-in-encoding'],
    ['a control character', '王\u0001', 'U+0001', 'not-in-xml'],
  ])('refuses %s, naming record and field', async (_, name, character, because) => {
    const folder = memoryFolder()
    const answer = await exportTables({
      from: { kind: 'store', store: await storeWith(life) },
      names: named({ ...wang, name }),
      books: null,
      folder,
      options: year2022,
    })()
    expect(answer).toEqual(
      E.left({
        code: 'UnwritableCharacter',
        character,
        because,
        table: '养老保险个人基本信息表',
        record: 'P1',
        field: '姓名',
      }),
    )
    expect([folder.files.size, folder.open.size]).toEqual([0, 0])
  })

  it('carries rare names and what XML must escape', async () => {
    const name = '龴𠮷㐂 <&>\r"\''
    const { files, manifest } = await deliver(await storeWith(life), { names: named({ ...wang, name }) })
    expect(faultsOf(files, manifest)).toEqual([])
    expect(rowsIn(files, '养老保险个人基本信息表')[0]?.fields[8]?.[1]).toBe(name)
  })
})

describe('refusals and limits', () => {
  it('an id longer than its field is refused', async () => {
    const participantId = 'P-2345678901234567890'
    const answer = await exportTables({
      from: { kind: 'store', store: await storeWith([enrolled({ participantId })]) },
      names: null,
      books: null,
      folder: memoryFolder(),
      options: year2022,
    })()
    expect(answer).toEqual(
      E.left({
        code: 'ValueDoesNotFit',
        because: 'too-long',
        table: '养老保险个人基本信息表',
        record: participantId,
        field: '人员编码',
      }),
    )
  })

  it('a reason longer than its field is cut, and counted', async () => {
    const reason = '因'.repeat(65)
    const { files, manifest } = await deliver(
      await storeWith([enrolled(), moved({ effectiveOn: '2022-09-01', reason })]),
    )
    const [change] = rowsIn(files, '养老保险人员参保情况变更信息表')
    expect(change === undefined ? '' : own(change).变更原因).toBe('因'.repeat(64))
    const counts = manifest.files.flatMap(({ tables }) => tables).find(({ number }) => number === 15)
    expect(counts?.cuts).toEqual([{ field: '变更原因', rows: 1 }])
  })

  it('a reversed record is in no table', async () => {
    const store = await storeWith([enrolled(), paid()])
    const slice = right(await store.readStream('participant-P1')())
    const eventId = slice.events[1]?.id ?? ''
    await reverse(store, eventId, provenance)
    const { manifest } = await deliver(store)
    expect(manifest.files.flatMap(({ tables }) => tables).find(({ number }) => number === 13)?.rows).toBe(0)
  })

  it('what happened after the batch is not in it', async () => {
    const { manifest } = await deliver(
      await storeWith([
        enrolled(),
        paid({ periodOwed: '2022-12', payMonth: '2023-01', paidOn: '2023-01-05' }),
        suspended({ month: '2023-02' }),
      ]),
    )
    const rows = new Map(manifest.files.flatMap(({ tables }) => tables.map(({ number, rows }) => [number, rows])))
    expect([rows.get(2), rows.get(13), rows.get(15)]).toEqual([1, 0, 0])
  })

  it('a subsidy whose contribution is of another batch has a row of its own', async () => {
    const { files } = await deliver(
      await storeWith([enrolled(), contributed({ year: 2022, receivedOn: '2021-12-20' }), credited()]),
    )
    expect(
      rowsIn(files, '城乡居民基本养老保险个人征缴明细表').map((row) => [
        own(row).应缴类型,
        own(row).个人实缴金额,
        own(row).县区财政补贴,
      ]),
    ).toEqual([['政府补贴', '0.00', '100.00']])
  })

  it('table 16 says which number of the policy was in force on the last day', async () => {
    const { files } = await deliver(await storeWith(life, bookWith({ 'age.pension': 60 })))
    const ages = rowsIn(files, '参数表')
      .map(own)
      .filter((row) => row.参数类别编码 === 'PL-age.pension')
    expect(ages).toEqual([
      {
        参数类别编码: 'PL-age.pension',
        参数类别名称: '领取年龄',
        参数值: '60',
        参数名称: '领取年龄 (years)',
        变更日期: '19000101',
        有效标志: '是',
      },
    ])
  })
})
