import type {
  Benefit,
  BenefitReason,
  Category,
  CertificationMethod,
  CertificationResult,
  ContributionKind,
  FundingLevel,
  FundPurpose,
  PaymentKind,
  Sex,
} from '@pension-ledger/domain'
import { codeField, codes } from '../fields/code.js'

// Coded values that several kinds of files share, each with the texts that Chinese files write for it.

export const sexField = codeField<Sex>(codes({ M: ['男', '男性'], F: ['女', '女性'] }))

export const categoryField = codeField<Category>(
  codes({
    disabled: ['残疾', '残疾人'],
    'minimum-living': ['低保', '低保对象', '最低生活保障'],
    'extreme-poverty': ['特困', '特困人员'],
    'land-expropriated': ['被征地', '被征地农民'],
    other: ['其他'],
  }),
)

export const levelField = codeField<FundingLevel>(
  codes({
    central: ['中央'],
    province: ['省', '省级'],
    city: ['市', '市级'],
    district: ['区', '区级', '区县', '县级'],
  }),
)

export const contributionKindField = codeField<ContributionKind>([
  { value: 'normal', texts: ['normal', '正常', '正常缴费'] },
  { value: 'back', texts: ['back', '补缴'] },
  { value: 'onBehalf', texts: ['on-behalf', 'onBehalf', '代缴', '政府代缴'] },
  { value: 'collective', texts: ['collective', '集体', '集体补助'] },
])

export const benefitField = codeField<Benefit>(
  codes({
    pension: ['养老金', '养老待遇', '基本养老金'],
    'disability-aid': ['养老补助', '残疾人养老补助', '重度残疾人养老补助'],
  }),
)

export const benefitReasonField = codeField<BenefitReason>(
  codes({
    uncertified: ['未认证', '未生存认证'],
    imprisonment: ['服刑', '判刑'],
    death: ['死亡'],
    other: ['其他'],
  }),
)

export const paymentKindField = codeField<PaymentKind>(
  codes({ regular: ['正常', '正常发放'], arrears: ['补发'], adjustment: ['调整', '调整发放'] }),
)

export const certificationResultField = codeField<CertificationResult>(
  codes({ passed: ['通过', '认证通过', '已认证'], missing: ['失踪'], deceased: ['死亡'] }),
)

export const certificationMethodField = codeField<CertificationMethod>(
  codes({
    app: ['手机', '手机自助', '手机APP'],
    'on-site': ['现场', '现场认证'],
    'home-visit': ['上门', '上门认证', '入户'],
    other: ['其他'],
  }),
)

export const purposeField = codeField<FundPurpose>(
  codes({
    'basic-pension': ['基础养老金'],
    'contribution-subsidy': ['缴费补贴'],
    'on-behalf': ['代缴', '代缴补助'],
    funeral: ['丧葬补助', '丧葬补助金'],
    'disability-aid': ['养老补助', '残疾人养老补助'],
  }),
)
