import type { DifferenceReason, Dimension, Level, Purpose, SourceReconciled } from '@pension-ledger/books'
import type { Words } from '../../language.js'
import { levelWords } from '../../words/benefit.words.js'

export const dimensionWords: Readonly<Record<Dimension, Words>> = {
  zone: { zh: '片区', en: 'zone' },
  level: { zh: '级次', en: 'level' },
  purpose: { zh: '用途', en: 'purpose' },
}

export const bookLevelWords: Readonly<Record<Level, Words>> = {
  ...levelWords,
  unstated: { zh: '未列明', en: 'not stated' },
}

export const purposeWords: Readonly<Record<Purpose, Words>> = {
  'basic-pension': { zh: '基础养老金', en: 'basic pension' },
  'disability-aid': { zh: '养老补助', en: 'disability aid' },
  funeral: { zh: '丧葬补助', en: 'funeral grant' },
  'contribution-subsidy': { zh: '缴费补贴', en: 'contribution subsidy' },
  'on-behalf': { zh: '代缴', en: 'on behalf' },
  contribution: { zh: '缴费', en: 'contribution' },
  'account-pension': { zh: '个人账户养老金', en: 'account pension' },
  interest: { zh: '利息', en: 'interest' },
  transfer: { zh: '转移', en: 'transfer' },
  recovery: { zh: '追回', en: 'recovery' },
}

export const sourceWords: Readonly<Record<SourceReconciled['source'], Words>> = {
  personal: { zh: '个人缴费（已减退费）', en: 'own contributions, less refunds' },
  collective: { zh: '集体补助', en: 'collective contributions' },
  'on-behalf': { zh: '代缴', en: 'paid on behalf' },
  subsidy: { zh: '缴费补贴', en: 'contribution subsidy' },
  interest: { zh: '利息', en: 'interest' },
  'transfer-in': { zh: '转入', en: 'transferred in' },
  drawn: { zh: '减：养老金、返还、转出', en: 'less: pensions, refunds, transfers out' },
  offset: { zh: '减：抵扣多发待遇', en: 'less: set off against overpayments' },
}

export const reasonWords: Readonly<Record<DifferenceReason, Words>> = {
  agrees: { zh: '相符', en: 'agrees' },
  'not-credited': { zh: '已到账，尚未记入个人账户', en: 'arrived, and on no account yet' },
  'not-arrived': { zh: '已记入个人账户，财政尚未到账', en: 'on accounts, and still to come from finance' },
  'no-record-of-income': {
    zh: '已结息记账，账本没有基金利息到账记录',
    en: 'credited; no record of interest the fund earned',
  },
  'stays-in-fund': { zh: '由个人账户转归统筹，资金未流出', en: 'left the accounts for the pooled side, not the fund' },
  unexplained: { zh: '没有已知的原因，请核查', en: 'no known reason: to be looked into' },
}
