import type { Context } from '../../command/command.js'

/** What a person should know who stopped an import. */
export const interruptedText = ({ lang, again }: Context): string =>
  lang === 'zh'
    ? `已中断，记录过的都保留。继续：${again}\n`
    : `Interrupted; what was recorded stays. To go on: ${again}\n`
