import type { Child } from 'hono/jsx'
import type { PageContext } from '../page-context.js'
import { type Cell, CellContent, type Tone } from './cell.js'

type Ctx = Pick<PageContext, 'formats'>

/** 关键数字: the few numbers that a page is about. */
export interface Tile {
  readonly label: string
  readonly cell: Cell
  readonly unit: string
  readonly note?: string
}

export const Tiles = ({ tiles, ctx }: { tiles: ReadonlyArray<Tile>; ctx: Ctx }) => (
  <dl class="tiles">
    {tiles.map(({ label, cell, unit, note }) => (
      <div>
        <dt>{label}</dt>
        <dd>
          <span class="figure">
            <CellContent cell={cell} formats={ctx.formats} />
            <span class="unit">{unit}</span>
          </span>
        </dd>
        {note === undefined ? null : <dd class="small muted">{note}</dd>}
      </div>
    ))}
  </dl>
)

/** A list of names with what they stand for. */
export const Facts = ({ facts, ctx }: { facts: ReadonlyArray<readonly [string, Cell]>; ctx: Ctx }) => (
  <dl class="facts">
    {facts.map(([label, cell]) => (
      <div>
        <dt>{label}</dt>
        <dd>
          <CellContent cell={cell} formats={ctx.formats} />
        </dd>
      </div>
    ))}
  </dl>
)

/** One day of a history. */
export interface Happening {
  readonly on: string
  readonly tone: Tone
  readonly what: Cell
  readonly details: string
  readonly aside?: Cell
}

/** 时间线: what happened, earliest first. */
export const Timeline = ({ happenings, ctx }: { happenings: ReadonlyArray<Happening>; ctx: Ctx }) => (
  <ol class="timeline">
    {happenings.map(({ on, tone, what, details, aside }) => (
      <li class={tone === 'plain' ? undefined : tone}>
        <time datetime={on}>{on}</time>
        <div>
          <CellContent cell={what} formats={ctx.formats} /> <span class="muted">{details}</span>{' '}
          {aside === undefined ? null : <CellContent cell={aside} formats={ctx.formats} />}
        </div>
      </li>
    ))}
  </ol>
)

/** 提示: something a reader should know before the numbers. */
export const Notice = ({ tone, children }: { tone: 'accent' | 'loss' | 'caution'; children?: Child }) => (
  <div class={tone === 'accent' ? 'notice' : `notice ${tone}`} role="note">
    {children}
  </div>
)
