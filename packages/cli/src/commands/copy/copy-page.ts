import type { Copied } from '@pension-ledger/store'
import type { Lang } from '../../language.js'
import type { Page } from '../../output/page.js'

/** 身份库: the file of the source that was not copied, and where that of the target would be. */
export interface VaultLeft {
  readonly file: string
  readonly ofTarget: string
}

export interface CopyDone extends Copied {
  readonly from: string
  readonly to: string
  readonly vault: VaultLeft | null
}

/** `verified`: events that were read from both stores and are the same; all of them, or the command had failed. */
export const copyJson = ({ from, to, events, alreadyThere, copied, vault }: CopyDone) => ({
  from,
  to,
  events,
  alreadyThere,
  copied,
  verified: events,
  vaultNotCopied: vault?.file ?? null,
})

export const copyPage = (done: CopyDone, lang: Lang): Page => {
  const { from, to, events, alreadyThere, copied } = done
  const zh = lang === 'zh'
  const count = (n: number): string => n.toLocaleString('en-US')
  return {
    title: zh ? '复制账本' : 'Ledger copied',
    facts: zh
      ? [
          ['来源', from],
          ['目标', to],
          ['事件', count(events)],
          ['原已在目标', count(alreadyThere)],
          ['本次写入', count(copied)],
          ['两边重读核对', `${count(events)}，全部相同`],
        ]
      : [
          ['from', from],
          ['to', to],
          ['events', count(events)],
          ['already there', count(alreadyThere)],
          ['copied', count(copied)],
          ['verified', `${count(events)}, read from both, are the same`],
        ],
    tables: [],
    notes: [
      ...(copied === 0 ? [zh ? '目标未被改动。' : 'Nothing in the target was changed.'] : []),
      ...vaultNotes(done, zh),
    ],
    hints: [],
  }
}

/** An auditor's copy has no names in it; an office that moves needs them, with the key that the file holds. */
const vaultNotes = ({ vault }: CopyDone, zh: boolean): ReadonlyArray<string> => {
  if (vault === null) return []
  const { file, ofTarget } = vault
  if (file === ofTarget)
    return [
      zh
        ? `身份库 ${file} 未复制，也是目标的身份库。`
        : `The identity vault ${file} was not copied; it is the target's, too.`,
    ]
  return [
    zh
      ? `身份库 ${file} 未复制。账本整体搬迁时，把该文件复制为 ${ofTarget}（密钥在其中）；副本交给他人时不要复制。`
      : `The identity vault ${file} was not copied. To move the office, copy that file to ${ofTarget}, for it holds the key; to hand the copy to others, do not.`,
  ]
}
