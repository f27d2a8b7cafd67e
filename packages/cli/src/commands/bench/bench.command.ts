import { defineCommand } from '../../command/command.js'

export const benchCommand = defineCommand({
  path: ['bench'],
  words: {
    zh: '在本机测量导入、追加、重放、实时投影、待遇计算、审计和查询的速度',
    en: 'measures import, append, replay, live projections, entitlement, audit and questions on this machine',
  },
  about: {
    zh: `在临时文件夹中生成模拟历史并导入临时账本，有基线的项目旁边给出同一次运行测得的基线：
单条写入的基线是同一驱动、同样设置的逐行插入；成批写入同此，每批一次提交；重放和投影追赶的基线是对同样内容逐条 JSON.parse；待遇计算的基线是对同样的人月只读一个金额并累加。
待遇计算问全体参保人 2011-01 至 2022-12 的每个月，不含说明，读取历史不计时；审计与 audit 命令相同，包括它启动的进程；
查询在已预热的进程中逐次进行。经网络协议的追加、读取和追赶面对的是本机上的 EventStoreDB 替身（仅在源码仓库中提供，不落盘、不复制），基线是客户端本身的同样调用：
其绝对值主要是替身的速度，只有比值可读；替身越快，比值越低，真实服务器等待更久，适配器所占份额更小。
可见延迟是同一进程内从调用追加到全部投影计入该事件，基线是两次提交。双核对单核是同一审计：两个进程的时间，对一个进程所用的处理器时间（一个核至少要这么久），另对一个进程的时间；含启动。
各项在单独的子进程中测量，内存互不遮盖。结束或 Ctrl-C 后临时文件夹被删除。`,
    en: `It simulates a history into a temporary folder, imports it into a temporary ledger, and gives beside a figure, where
there is one, the floor measured in the same run: for single appends a bare insert by the same driver with the same settings, for the replay a
JSON.parse of each of the same payloads, and so for projections that catch up; for many appends in a commit as many inserts in one;
for entitlements one amount read and added for each of the same months.
Entitlements are those of all participants for each month from 2011-01 to 2022-12, without explanation; reading the histories
is not counted. The audit is the command audit with its processes; questions are asked one by one in a warm process.
Over the wire it speaks to a stand-in for an EventStoreDB on this machine, which is in the repository alone, writes to no disk and
copies to no other node; the floor is the client’s own calls. Absolute rates there are mostly the stand-in’s, and only the ratios can
be read: a real server is waited for longer, and the adapter’s share is smaller there. How soon an event is visible is the time from
the call of append until all projections have counted it, in one process; its floor is two commits. Two cores against one is the
audit in two processes, their start included, beside the processor time of one, which is what one core takes at least, and beside the time of one. Each runs in a process of its own, so that none hides the memory of another. The folder is removed at the end, and on Ctrl-C.`,
  },
  arguments: {},
  options: {
    events: {
      flag: '--events',
      kind: 'count',
      placeholder: 'N',
      words: { zh: '大约多少个事件（默认 100000）', en: 'about how many events (default 100000)' },
    },
  },
  example: 'pension-ledger bench --events 1000000',
  load: async () => (await import('./bench.js')).runBench,
})

/** One phase of `bench`, in a process of its own; it prints what it measured as JSON. */
export const benchPhaseCommand = defineCommand({
  path: ['bench-phase'],
  isHidden: true,
  words: { zh: '基准测试的一个阶段', en: 'one phase of the benchmark' },
  arguments: {
    phase: {
      kind: 'choice',
      choices: [
        'import',
        'append',
        'grouped',
        'wire',
        'replay',
        'entitlement',
        'audit',
        'cores',
        'questions',
        'live',
      ] as const,
      placeholder: 'PHASE',
      words: { zh: '阶段', en: 'the phase' },
    },
    folder: { kind: 'text', placeholder: 'DIR', words: { zh: '文件夹', en: 'its folder' } },
  },
  options: {},
  example: 'pension-ledger bench-phase import ./folder',
  load: async () => (await import('./bench-phase.js')).runPhase,
})
