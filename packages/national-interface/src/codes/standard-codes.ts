import type { CodeEntry, CodeGrade, CodeLists } from './code-lists.js'

const is = (code: string | null, name: string, grade: CodeGrade): CodeEntry => ({ code, name, grade })

/**
 * The codes as far as they are known from GB/T 40217-2021 itself and from published programs. GB/T 31594-2015 and LD/T 92-2013, which
 * hold most of the lists, decide where they differ; an agency's own lists take the place of these.
 */
export const standardCodes: CodeLists = {
  scheme: {
    element: 'AAE140',
    name: '险种',
    values: { residents: is('170', '城乡居民社会养老保险', 'X') },
  },
  document: {
    element: 'AAA029',
    name: '证件类型',
    values: { 'identity-card': is('01', '居民身份证', 'X') },
  },
  sex: {
    element: 'AAC004',
    name: '性别',
    values: { M: is('1', '男性', 'X'), F: is('2', '女性', 'D') },
  },
  hardship: {
    element: 'AAC148',
    name: '困难人员类别',
    values: {
      'extreme-poverty': is(null, '特困人员', 'U'),
      'minimum-living': is('2', '低保人员', 'X'),
      disabled: is(null, '残疾人员', 'U'),
    },
  },
  contributionStatus: {
    element: 'AAC031',
    name: '个人缴费状态',
    values: {
      contributing: is('1', '参保缴费', 'X'),
      suspended: is('2', '暂停缴费（中断）', 'D'),
      drawing: is('3', '终止缴费', 'D'),
      ended: is('3', '终止缴费', 'D'),
    },
  },
  retirement: {
    element: 'AIC161',
    name: '离退休类别',
    values: { regular: is('2', '正常退休', 'X') },
  },
  yesNo: {
    element: 'AAE078',
    name: '是否标志',
    values: { yes: is('1', '是', 'X'), no: is('0', '否', 'X') },
  },
  accountStatus: {
    element: 'EAC040',
    name: '养老账户状态',
    values: {
      blank: is('0', '初始', 'S'),
      crediting: is('1', '正常结息', 'S'),
      ended: is('2', '终止', 'S'),
      'transferred-out': is('3', '异地转出', 'S'),
      drawing: is('4', '退休', 'S'),
      suspended: is('5', '封存', 'S'),
    },
  },
  direction: {
    element: 'EAC071',
    name: '转移方向',
    values: { out: is('1', '转出', 'X'), in: is('2', '转入', 'D') },
  },
  due: {
    element: 'AAA115',
    name: '应缴类型',
    values: {
      normal: is('10', '正常应缴', 'X'),
      back: is('31', '补缴', 'D'),
      refund: is('20', '退收', 'D'),
      onBehalf: is(null, '代缴', 'U'),
      collective: is(null, '集体补助', 'U'),
      subsidy: is(null, '政府补贴', 'U'),
    },
  },
  paymentType: {
    element: 'EAE004',
    name: '待遇项目支付类型',
    values: { recurring: is('0', '固定', 'S'), 'one-off': is('1', '临时', 'S') },
  },
  pooling: {
    element: 'EAE005',
    name: '统筹类型',
    values: { pooled: is('1', '统筹内', 'S') },
  },
  change: {
    element: 'AAC050',
    name: '个人变更类型',
    values: {
      identity: is(null, '身份信息变更', 'U'),
      'bank-account': is(null, '银行账户变更', 'U'),
      place: is(null, '参保地变更', 'U'),
      suspended: is('22', '中断缴费', 'X'),
      resumed: is('12', '续保', 'D'),
      terminated: is('21', '终止', 'D'),
      'transferred-in': is('13', '统筹范围外转入', 'D'),
      'transferred-out': is('23', '转出统筹范围外', 'D'),
      'category-granted': is(null, '取得参保身份', 'U'),
      'category-ended': is(null, '参保身份终止', 'U'),
      'benefit-suspended': is(null, '暂停待遇享受', 'U'),
      'benefit-resumed': is(null, '恢复待遇享受', 'U'),
      'benefit-terminated': is(null, '终止待遇享受', 'U'),
      death: is(null, '死亡', 'U'),
    },
  },
}
