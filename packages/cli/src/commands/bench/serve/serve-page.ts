import type { Context } from '../../../command/command.js'
import type { Page } from '../../../output/page.js'
import type { ServerMeasured } from './measure-server.js'
import { goalRows } from './serve-rows.js'

/** The figures of the server beside their goals. */
export const servePage = (measured: ServerMeasured, { lang }: Context): Page => {
  const zh = lang === 'zh'
  const { machine, events, terms } = measured
  const { rounds, seconds, connections } = terms
  const title = zh ? '服务器的速度' : 'How fast the server is'
  return {
    title,
    facts: [
      [zh ? '机器' : 'machine', `${machine.processor} × ${machine.cores}, Node ${machine.node}`],
      [zh ? '账本' : 'ledger', zh ? `${inGroups(events)} 个事件` : `${inGroups(events)} events`],
    ],
    tables: [
      {
        name: title,
        columns: [
          { title: zh ? '项目' : 'measure', kind: 'text' },
          { title: zh ? '结果' : 'result', kind: 'text' },
          { title: zh ? '目标' : 'goal', kind: 'text' },
          { title: zh ? '是否达到' : 'met', kind: 'text' },
          { title: zh ? '说明' : 'remark', kind: 'text' },
        ],
        rows: goalRows(measured).map(({ measure, result, goal, isMet, remark }) => [
          measure[lang],
          result,
          goal,
          isMet === null ? '–' : metWords[lang][isMet ? 'yes' : 'no'],
          remark[lang],
        ]),
      },
    ],
    notes: [
      zh
        ? `比值为同一次运行中轮流进行的 ${rounds} 轮、每轮 ${seconds} 秒、${connections} 条长连接的各自最好一轮；分母是只回答同一 JSON 的裸 hono 进程。除默认限额一项外，每把密钥的限额已由设置放宽。发送方也在本机。`
        : `A ratio is that of the best of ${rounds} rounds in turns, ${seconds} s each, over ${connections} kept connections; it is to a process of hono alone that answers the same JSON. Settings raise the limits of each key, but for the rows with default limits. Whoever sends is on this machine, too.`,
    ],
    hints: [],
  }
}

const metWords = { zh: { yes: '达到', no: '未达到' }, en: { yes: 'met', no: 'not met' } } as const

const inGroups = (count: number): string => count.toLocaleString('en-US')
