import type { Finding, FindingCode, FindingOf } from './finding.js'

type ByCode = { readonly [Code in FindingCode]: FindingOf<Code> }

type Tellings = { readonly [Code in FindingCode]: Telling<FindingOf<Code>> }

interface Telling<One> {
  readonly zh: (finding: One) => string
  readonly en: (finding: One) => string
}

/** Every finding told in both languages, each in one sentence without its stop. A new code does not compile without a row. */
const tellings: Tellings = {
  Empty: { zh: () => '文件是空的，没有待遇计算说明', en: () => 'it is empty, and no explanation' },
  TooLong: {
    zh: ({ limit }) => `超过 ${limit} 个字符，不是一份待遇计算说明`,
    en: ({ limit }) => `it is longer than ${limit} characters, which no explanation is`,
  },
  TooDeep: { zh: () => '嵌套层数过多，不予读取', en: () => 'it is nested too deeply to be read' },
  NotJson: { zh: ({ why }) => `不是 JSON：${why}`, en: ({ why }) => `it is not JSON: ${why}` },
  FieldTwice: { zh: () => '同一字段出现两次', en: () => 'the field is there twice' },
  UnknownFormat: {
    zh: ({ found }) => `不是待遇计算说明：format 应为 "pension-ledger/explanation"，现为 ${found}`,
    en: ({ found }) => `it is no explanation: format should be "pension-ledger/explanation" and is ${found}`,
  },
  UnknownVersion: {
    zh: ({ found }) => `只能核验第 1 版，现为 ${found}`,
    en: ({ found }) => `only version 1 can be verified, and this is ${found}`,
  },
  UnknownField: { zh: () => '格式中没有这个字段', en: () => 'the format has no such field' },
  FieldMissing: {
    zh: ({ expected }) => `缺少字段，应为 ${expected}`,
    en: ({ expected }) => `it is missing, and should be ${expected}`,
  },
  Malformed: {
    zh: ({ expected, found }) => `应为 ${expected}，现为 ${found}`,
    en: ({ expected, found }) => `it should be ${expected} and is ${found}`,
  },
  DigestWrong: {
    zh: ({ expected }) => `摘要不符：按内容应为 ${expected}，文件写成后被改动过`,
    en: ({ expected }) => `the digest of this content is ${expected}: it was changed after it was written`,
  },
  StepMissing: { zh: ({ step }) => `缺少步骤 ${step}`, en: ({ step }) => `the step ${step} is missing` },
  StepTwice: { zh: ({ step }) => `步骤 ${step} 出现两次`, en: ({ step }) => `the step ${step} is there twice` },
  StepNotUsed: {
    zh: ({ step }) => `计算用不到步骤 ${step}`,
    en: ({ step }) => `the calculation has no use for the step ${step}`,
  },
  LastStepNotRoot: { zh: () => '最后一步应为 entitlement', en: () => 'the last step should be entitlement' },
  StepRuleWrong: {
    zh: ({ step, expected, found }) => `步骤 ${step} 应依规则 ${expected}，现为 ${found}`,
    en: ({ step, expected, found }) => `the step ${step} follows the rule ${expected}, and here it is ${found}`,
  },
  StepInputWrong: {
    zh: ({ step, expected, found }) => `步骤 ${step} 的输入应为 ${expected}，现为 ${found}`,
    en: ({ step, expected, found }) => `the step ${step} should be given ${expected} and is given ${found}`,
  },
  StepOutputWrong: {
    zh: ({ step, expected, found }) => `步骤 ${step} 的结果应为 ${expected}，现为 ${found}`,
    en: ({ step, expected, found }) => `the step ${step} comes to ${expected}, and here it is ${found}`,
  },
  ReferenceToNothing: {
    zh: ({ step, to }) => `步骤 ${step} 引用的 ${to} 不在文件中`,
    en: ({ step, to }) => `the step ${step} refers to ${to}, which is not in the document`,
  },
  ReferenceNotEarlier: {
    zh: ({ step, to }) => `步骤 ${step} 引用的 ${to} 不在它之前，步骤只能依据前面的步骤`,
    en: ({ step, to }) => `the step ${step} refers to ${to}, which is not before it: a step rests on earlier ones only`,
  },
  ParameterMissing: {
    zh: ({ parameter }) => `计算需要参数 ${parameter}，文件中没有`,
    en: ({ parameter }) => `the calculation needs the parameter ${parameter}, which is not in the document`,
  },
  ParameterTwice: {
    zh: ({ parameter }) => `参数 ${parameter} 出现两次`,
    en: ({ parameter }) => `the parameter ${parameter} is there twice`,
  },
  ParameterNotUsed: {
    zh: ({ parameter }) => `计算用不到参数 ${parameter}`,
    en: ({ parameter }) => `the calculation has no use for the parameter ${parameter}`,
  },
  ParameterReadOnWrongDay: {
    zh: ({ parameter, on, asked }) => `参数 ${parameter} 应按 ${asked} 取值，却按 ${on} 取值`,
    en: ({ parameter, on, asked }) => `the parameter ${parameter} was read on ${on}, and the case asks for ${asked}`,
  },
  ParameterNotInForce: {
    zh: ({ parameter, on }) => `参数 ${parameter} 的这个值在 ${on} 不在有效期内`,
    en: ({ parameter, on }) => `this value of the parameter ${parameter} is not in force on ${on}`,
  },
  ParameterFieldWrong: {
    zh: ({ parameter, expected, found }) => `参数 ${parameter} 此处应为 ${expected}，现为 ${found}`,
    en: ({ parameter, expected, found }) => `the parameter ${parameter} should have ${expected} here and has ${found}`,
  },
  ParametersContradict: {
    zh: ({ parameter, other }) => `参数 ${parameter} 与 ${other} 对同一有效期的说法不一`,
    en: ({ parameter, other }) => `the parameters ${parameter} and ${other} contradict each other`,
  },
  EnrolmentMissing: { zh: () => '没有参保登记', en: () => 'nobody is enrolled: there is no ParticipantEnrolled' },
  FactNumberWrong: {
    zh: ({ fact }) => `事实 ${fact} 的编号与它的位次不符`,
    en: ({ fact }) => `the fact ${fact} is not numbered by its place`,
  },
  FactTwice: {
    zh: ({ fact }) => `事实 ${fact} 的记录已在文件中`,
    en: ({ fact }) => `the record of the fact ${fact} is there twice`,
  },
  FactOutOfOrder: {
    zh: ({ fact }) => `事实 ${fact} 的位置或入账时间不在前一事实之后`,
    en: ({ fact }) => `the fact ${fact} was not recorded after the one before it`,
  },
  FactNotUsed: {
    zh: ({ fact }) => `计算用不到事实 ${fact}`,
    en: ({ fact }) => `the calculation has no use for the fact ${fact}`,
  },
  FactAfterCut: {
    zh: ({ fact, cut, found }) => `事实 ${fact} 是 ${found} 的，晚于截止 ${cut}`,
    en: ({ fact, cut, found }) => `the fact ${fact} is of ${found}, after the cut at ${cut}`,
  },
  FactAfterPosition: {
    zh: ({ fact, cut, found }) => `事实 ${fact} 的位置 ${found} 在账本末位 ${cut} 之后`,
    en: ({ fact, cut, found }) => `the fact ${fact} has the position ${found}, and the ledger ended at ${cut}`,
  },
  AnswerDiffers: {
    zh: ({ expected, found }) => `结论应为 ${expected}，现为 ${found}`,
    en: ({ expected, found }) => `the answer is ${expected}, and here it is ${found}`,
  },
  LinesDoNotSum: {
    zh: ({ sum, stated }) => `各项之和为 ${sum} 分，合计写的是 ${stated} 分`,
    en: ({ sum, stated }) => `the lines come to ${sum} fen, and the total says ${stated}`,
  },
  PaidDiffers: {
    zh: ({ expected, found }) => `按文件中的发放记录应为 ${expected}，现为 ${found}`,
    en: ({ expected, found }) => `by the payments in the document it is ${expected}, and here it is ${found}`,
  },
}

/** A finding as a sentence for people, without its stop: `zh` Chinese, `en` English. */
export const findingSentence = (finding: Finding, lang: 'zh' | 'en'): string => told(finding, lang)

const told = <Code extends FindingCode>(finding: ByCode[Code] & { readonly code: Code }, lang: 'zh' | 'en'): string =>
  tellingOf(finding.code)[lang](finding)

const tellingOf = <Code extends FindingCode>(code: Code): Telling<ByCode[Code]> => tellings[code]
