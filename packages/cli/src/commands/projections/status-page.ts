import type { ProjectionStatus, ProjectionsStatus } from '@pension-ledger/projections'
import type { Context } from '../../command/command.js'
import type { Lang } from '../../language.js'
import type { Page } from '../../output/page.js'

const states: Readonly<Record<ProjectionStatus['state'], readonly [zh: string, en: string]>> = {
  waiting: ['等待', 'waiting'],
  building: ['建立中', 'building'],
  current: ['最新', 'current'],
  behind: ['落后', 'behind'],
  paused: ['暂停', 'paused'],
  standing: ['停留', 'standing'],
}

const runners: Readonly<Record<ProjectionsStatus['runner']['state'], readonly [zh: string, en: string]>> = {
  working: ['运行中', 'working'],
  silent: ['无心跳', 'silent'],
  idle: ['无人运行', 'nobody'],
}

/** 投影状态 as people read it. */
export const statusPage = (status: ProjectionsStatus, { lang, program, sameStore }: Context): Page => {
  const word = ([zh, en]: readonly [string, string]): string => (lang === 'zh' ? zh : en)
  const { head, runner, projections } = status
  const paused = projections.filter((projection) => projection.paused !== null || projection.next?.paused != null)
  return {
    title: word(['投影', 'Projections']),
    facts: [
      [word(['账本位次', 'head']), String(head)],
      [word(['运行者', 'runner']), [word(runners[runner.state]), runner.holder ?? ''].join(' ').trim()],
      [word(['心跳', 'pulse']), runner.pulseAt ?? ''],
      ...(runner.trouble === null ? [] : [[word(['障碍', 'trouble']), runner.trouble] as const]),
    ],
    tables: [
      {
        name: word(['投影', 'projections']),
        columns: [
          { title: word(['投影', 'projection']), kind: 'text' },
          { title: word(['状态', 'state']), kind: 'text' },
          { title: word(['版本', 'version']), kind: 'integer' },
          { title: word(['位次', 'position']), kind: 'integer' },
          { title: word(['落后', 'lag']), kind: 'integer' },
          { title: word(['重建', 'next']), kind: 'text' },
          { title: word(['可回退', 'previous']), kind: 'text' },
        ],
        rows: projections.map(({ name, state, version, position, lag, next, previous }) => [
          name,
          word(states[state]),
          version ?? 0,
          position,
          lag,
          next === null ? '' : `${next.version} ${next.state} ${next.partitionsDone}/${next.partitions}`,
          previous === null ? '' : `${previous.version} @ ${previous.position}`,
        ]),
      },
    ],
    notes: [
      ...paused.map((projection) => pauseNote(projection, lang)),
      ...(projections.every(({ isLagExact }) => isLagExact)
        ? []
        : [
            word([
              '落后的事件数是估计：服务器不提供计数，按账本首尾的疏密推算',
              'The lag in events is an estimate, by how dense the log is at both ends: the server does not count',
            ]),
          ]),
    ],
    hints:
      runner.state === 'idle' && projections.some(({ state }) => state === 'behind' || state === 'waiting')
        ? [
            word([
              `追上：${program} projections run --once${sameStore}`,
              `To catch up: ${program} projections run --once${sameStore}`,
            ]),
          ]
        : [],
  }
}

const pauseNote = ({ name, paused, next }: ProjectionStatus, lang: Lang): string => {
  const pause = paused ?? next?.paused
  if (pause === null || pause === undefined) return name
  const { position, stream, eventId, code, reason } = pause
  const event = [stream, eventId].filter((part) => part !== null).join(', ')
  return lang === 'zh'
    ? `${name} 停在位次 ${position}${event === '' ? '' : `（${event}）`}之前：${code} ${reason}`
    : `${name} is paused at position ${position}${event === '' ? '' : ` (${event})`}: ${code} ${reason}`
}
