import type { NoAnswer } from './answer.js'
import type { Bilingual } from './published.js'

export const reasonOfDifference = (ledger: string, published: string): Bilingual => ({
  zh: `按所列口径，账上为 ${ledger}，公布为 ${published}。请核对公布口径，或查该口径下的原始记录。`,
  en: `On the stated basis the ledger has ${ledger}, the publication ${published}. Check the basis, or the records under it.`,
})

/** Why the ledger could not answer, for people. */
export const reasonOfNoAnswer = (why: NoAnswer): Bilingual => {
  switch (why.code) {
    case 'NoPolicyInForce':
      return {
        zh: `政策册中 ${why.parameter} 在 ${why.at} 没有有效值。请补充政策册。`,
        en: `The policy book has no ${why.parameter} in force on ${why.at}. Complete the policy book.`,
      }
    case 'NoTarget':
      return {
        zh: `账上没有 ${why.year} 年度的目标。请导入 targets 文件。`,
        en: `The ledger has no target for ${why.year}. Import a targets file.`,
      }
    case 'DividedByZero':
      return { zh: '分母为零，无法计算比例。', en: 'The ratio cannot be taken: its denominator is zero.' }
    case 'NotANumber':
      return {
        zh: `${why.what} 不是数值，不能参与计算。请修改公布数文件。`,
        en: `${why.what} is no number and cannot be reckoned with. Correct the file of published figures.`,
      }
  }
}
