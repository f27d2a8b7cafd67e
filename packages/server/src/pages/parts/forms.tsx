import { linkHere } from '../links.js'
import type { PageContext } from '../page-context.js'
import { spoken, words } from '../words.js'

const catalogue = {
  choose: words('筛选', 'Filter'),
  apply: words('应用', 'Apply'),
  all: words('全部', 'all'),
  clear: words('清除', 'Clear'),
  next: words('下一页', 'Next page'),
  first: words('回到第一页', 'Back to the first page'),
  pages: words('分页', 'Pages'),
}

/** A question of a list: one of several values, or a text. */
export interface Filter {
  readonly name: string
  readonly label: string
  /** Values with their names; a text is typed where there are none. */
  readonly options?: ReadonlyArray<readonly [string, string]>
  /** Without it, an answer for all of them can be asked for. */
  readonly isRequired?: boolean
  /** What is in force where nothing was asked. */
  readonly fallback?: string
}

/** What of a query a form does not ask and must not lose. */
export const HiddenRest = ({ ctx, asked }: { ctx: Pick<PageContext, 'query'>; asked: ReadonlyArray<string> }) => (
  <>
    {Object.entries(ctx.query).map(([name, value]) =>
      asked.includes(name) || name === 'cursor' ? null : <input type="hidden" name={name} value={value} />,
    )}
  </>
)

const Field = ({ filter, ctx, all }: { filter: Filter; ctx: PageContext; all: string }) => {
  const value = ctx.query[filter.name] ?? filter.fallback ?? ''
  const id = `filter-${filter.name}`
  return (
    <div>
      <label for={id}>{filter.label}</label>
      {filter.options === undefined ? (
        <input id={id} name={filter.name} value={value} />
      ) : (
        <select id={id} name={filter.name}>
          {filter.isRequired === true ? null : <option value="">{all}</option>}
          {filter.options.map(([option, label]) => (
            <option value={option} selected={option === value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

/** 筛选: a form whose answer is a URL. */
export const Filters = ({ filters, ctx }: { filters: ReadonlyArray<Filter>; ctx: PageContext }) => {
  const said = spoken(catalogue, ctx.lang)
  const names = filters.map(({ name }) => name)
  const isAsked = names.some((name) => ctx.query[name] !== undefined)
  return (
    <form class="filters" method="get" action={ctx.path} aria-label={said.choose}>
      <HiddenRest ctx={ctx} asked={names} />
      {filters.map((filter) => (
        <Field filter={filter} ctx={ctx} all={said.all} />
      ))}
      <div>
        <button type="submit">{said.apply}</button>
      </div>
      {isAsked ? <a href={linkHere(ctx, Object.fromEntries(names.map((name) => [name, null])))}>{said.clear}</a> : null}
    </form>
  )
}

/** 分页: a list's next part stands on the same ledger as its first. */
export const Pager = ({ ctx, nextCursor }: { ctx: PageContext; nextCursor: string | null }) => {
  const said = spoken(catalogue, ctx.lang)
  const isLater = ctx.query['cursor'] !== undefined
  if (nextCursor === null && !isLater) return null
  return (
    <nav class="pager" aria-label={said.pages}>
      {isLater ? <a href={linkHere(ctx, {})}>{said.first}</a> : null}
      {nextCursor === null ? null : (
        <a rel="next" href={linkHere(ctx, { cursor: nextCursor })}>
          {said.next}
        </a>
      )}
    </nav>
  )
}
