import type { FileSummary } from '@pension-ledger/intake'
import type { Lang } from '../../language.js'

/** What a person should know of a file that was not read to its end: what of it is in the ledger, and how the rest gets there. */
export const keptRowsText = ({ read, recorded, alreadyKnown, quarantined }: FileSummary, lang: Lang): string => {
  if (read === 0) return lang === 'zh' ? '该文件没有记录任何行。\n' : 'Nothing of it was recorded.\n'
  const count = (rows: number): string => rows.toLocaleString('en-US')
  return lang === 'zh'
    ? `在此之前读了 ${count(read)} 行：新记录 ${count(recorded)}，已有 ${count(alreadyKnown)}，隔离 ${count(quarantined)}。改正后重新导入该文件即可补全，不会重复记录。\n`
    : `Rows read before that: ${count(read)}, of them ${count(recorded)} recorded, ${count(alreadyKnown)} already known, ${count(quarantined)} quarantined. Import the mended file to complete it; nothing is recorded twice.\n`
}
