import { defineCommand } from '../../command/command.js'
import type { CommandGroup } from '../../command/command-tree.js'

const name = {
  kind: 'text',
  placeholder: 'NAME',
  words: { zh: '投影名，见 projections status', en: 'a projection, as projections status lists them' },
} as const

const projections = {
  flag: '--projections',
  kind: 'text',
  placeholder: 'PATH',
  words: {
    zh: '投影文件（默认在账本旁：x.sqlite 旁为 x.projections.sqlite；服务器上的账本在当前文件夹：ledger.projections.sqlite）',
    en: 'the file of projections (default beside the ledger, x.projections.sqlite beside x.sqlite; for one on a server here, ledger.projections.sqlite)',
  },
} as const

const status = defineCommand({
  path: ['projections', 'status'],
  words: {
    zh: '列出各投影：版本、位次、落后多少、状态，以及谁在运行、是否还有心跳',
    en: 'lists the projections: version, position, lag and state; and who keeps them, and whether he lives',
  },
  about: {
    zh: '有投影暂停，或运行者失去心跳时，退出码为 3。只读，不启动任何工作。',
    en: 'The exit is 3 where a projection is paused or the runner is silent. It only looks, and starts nothing.',
  },
  arguments: {},
  options: { projections },
  example: 'pension-ledger projections status --json',
  load: async () => (await import('./projections-status.js')).showStatus,
})

const run = defineCommand({
  path: ['projections', 'run'],
  words: {
    zh: '追上账本并跟随，直到 Ctrl-C；另有进程在运行时待命，必要时接手',
    en: 'catches up with the ledger and follows it until Ctrl-C; stands by where another process does, and takes over',
  },
  arguments: {},
  options: {
    projections,
    once: {
      flag: '--once',
      kind: 'flag',
      placeholder: '',
      words: { zh: '追上后即结束', en: 'end when everything is counted' },
    },
  },
  example: 'pension-ledger projections run --once',
  load: async () => (await import('./projections-run.js')).runThem,
})

const rebuild = defineCommand({
  path: ['projections', 'rebuild'],
  words: {
    zh: '在旁重建一个投影，核验后切换；旧的留作回退',
    en: 'counts a projection anew beside the one that serves, verifies it and switches; the old one is kept for a rollback',
  },
  about: {
    zh: '中断后再运行同一条命令即从已完成的分区继续。核验不符时不切换，退出码为 4。',
    en: 'Interrupted, it goes on with the partitions that are missing. Where it is not what a fold finds, it is not switched to, and the exit is 4.',
  },
  arguments: { name },
  options: { projections },
  example: 'pension-ledger projections rebuild benefits',
  load: async () => (await import('./projections-change.js')).rebuildOne,
})

const verify = defineCommand({
  path: ['projections', 'verify'],
  words: {
    zh: '在固定位次上重新折叠账本，与投影逐行比对，指出第一处不符',
    en: 'folds the ledger anew at a fixed position, compares, and names the first row that differs',
  },
  about: { zh: '不符时退出码为 4。什么都不改。', en: 'The exit is 4 where one differs. Nothing is changed.' },
  arguments: { name },
  options: { projections },
  example: 'pension-ledger projections verify benefits',
  load: async () => (await import('./projections-verify.js')).verifyOne,
})

const cancel = defineCommand({
  path: ['projections', 'cancel'],
  words: { zh: '放弃正在进行的重建', en: 'gives up a rebuild that is under way; what serves is not touched' },
  arguments: { name },
  options: { projections },
  example: 'pension-ledger projections cancel benefits',
  load: async () => (await import('./projections-change.js')).cancelOne,
})

const rollback = defineCommand({
  path: ['projections', 'rollback'],
  words: { zh: '换回上一次重建之前的投影', en: 'puts back what served before the last rebuild' },
  arguments: { name },
  options: { projections },
  example: 'pension-ledger projections rollback benefits',
  load: async () => (await import('./projections-change.js')).rollOneBack,
})

export const projectionsCommands: CommandGroup = {
  name: 'projections',
  words: {
    zh: '投影：状态、跟随、重建、核验、放弃、回退',
    en: 'kept projections: status, run, rebuild, verify, cancel, rollback',
  },
  commands: [status, run, rebuild, verify, cancel, rollback],
}
