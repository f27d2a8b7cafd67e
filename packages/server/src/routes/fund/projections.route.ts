import type { ProjectionsStatus } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { told } from '../../problem/problem-of-fund.js'
import { described, named, orNull } from '../../schema/described.js'
import { Whole } from '../../schema/whole.js'
import { defineRoute } from '../define-route.js'
import { column, tableOf } from '../table-of.js'

const Projection = named(
  'Projection',
  t.strict({
    name: t.string,
    state: t.keyof({ waiting: null, building: null, current: null, behind: null, paused: null, standing: null }),
    version: orNull(Whole),
    position: Whole,
    lag: described(Whole, '尚未计入的记录数', 'events that it does not count yet'),
    isLagExact: t.boolean,
    paused: orNull(t.strict({ position: Whole, code: t.string })),
    next: orNull(
      t.strict({ version: Whole, state: t.string, position: Whole, partitions: Whole, partitionsDone: Whole }),
    ),
  }),
)
type Projection = t.TypeOf<typeof Projection>

/** 统计状态 */
export const ProjectionsShown = named(
  'Projections',
  t.strict({
    head: described(Whole, '账本最新位次', 'the last position of the log'),
    runner: described(
      t.keyof({ working: null, silent: null, idle: null }),
      '统计进程的状态',
      'whether whoever does the counting lives',
    ),
    projections: t.readonlyArray(Projection),
  }),
)

/** Who holds the lease, and what a pause says of the inside, is for operators. */
export const shownStatus = ({ head, runner, projections }: ProjectionsStatus): t.TypeOf<typeof ProjectionsShown> => ({
  head,
  runner: runner.state,
  projections: projections.map(({ name, state, version, position, lag, isLagExact, paused, next }) => ({
    name,
    state,
    version,
    position,
    lag,
    isLagExact,
    paused: paused === null ? null : { position: paused.position, code: paused.code },
    next:
      next === null
        ? null
        : {
            version: next.version,
            state: next.state,
            position: next.position,
            partitions: next.partitions,
            partitionsDone: next.partitionsDone,
          },
  })),
})

const summary = { zh: '统计状态', en: 'Projection status' }
/** 统计状态 */
export const projectionsRoute = defineRoute({
  name: 'projections',
  path: '/v1/projections',
  summary,
  about: {
    zh: '各项统计的版本、位次、落后的记录数和状态。',
    en: 'Of each projection the version, the position, how far it is behind, and its state.',
  },
  params: {},
  query: {},
  answer: ProjectionsShown,
  access: { kind: 'scoped', scopes: ['fund:read'], reach: 'none' },
  isDetermined: false,
  sheets: ({ projections }, lang) => [
    tableOf(
      summary,
      [
        column('text', '名称', 'name', ({ name }: Projection) => name),
        column('text', '状态', 'state', ({ state }: Projection) => state),
        column('integer', '版本', 'version', ({ version }: Projection) => version),
        column('integer', '位次', 'position', ({ position }: Projection) => position),
        column('integer', '落后', 'lag', ({ lag }: Projection) => lag),
      ],
      projections,
      lang,
    ),
  ],
  handler:
    (_asked, { fund }) =>
    async () =>
      E.map((status: ProjectionsStatus) => ({ answer: shownStatus(status) }))(await told(fund.status())()),
})
