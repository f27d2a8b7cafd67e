import { linkHere } from '../links.js'
import type { PageContext } from '../page-context.js'
import { spoken } from '../words.js'
import { shellWords } from './shell.words.js'

const formatNames = { json: 'JSON', csv: 'CSV', xlsx: 'Excel' } as const

/** 版权页: at what the page stands, by which rules, and the same answer as data. */
export const Colophon = ({ ctx, hasMoment }: { ctx: PageContext; hasMoment: boolean }) => {
  const said = spoken(shellWords, ctx.lang)
  const { position } = ctx.moment
  return (
    <footer class="colophon">
      <div class="width">
        {hasMoment ? (
          <dl>
            <div>
              <dt>{said.position}</dt>
              <dd>{ctx.formats.count(position)}</dd>
            </div>
            <div>
              <dt>{said.policy}</dt>
              <dd>
                {ctx.policy.id} {ctx.policy.version}
              </dd>
            </div>
          </dl>
        ) : null}
        {hasMoment && ctx.livePath !== null ? (
          <p role="status" hidden data-live={ctx.livePath} data-position={position}>
            {said.moved} <span data-live-position /> <a href={linkHere(ctx, {})}>{said.reload}</a>
          </p>
        ) : null}
        {ctx.twins.length === 0 ? null : (
          <nav aria-label={said.data}>
            <ul class="twins">
              <li>{said.data}</li>
              {ctx.twins.map(({ format, href }) => (
                <li>
                  <a href={href} download={format === 'json' ? undefined : ''}>
                    {formatNames[format]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  )
}
