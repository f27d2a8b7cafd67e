import { linkHere } from '../links.js'
import type { PageContext } from '../page-context.js'
import { HiddenRest } from '../parts/forms.js'
import { spoken } from '../words.js'
import { shellWords } from './shell.words.js'

/** 两个时点: what had taken effect by a day, and what was known by an instant or a position; both beside what is in force now. */
export const Times = ({ ctx }: { ctx: PageContext }) => {
  const said = spoken(shellWords, ctx.lang)
  const { effectiveAt, knownAt } = ctx.moment
  const inForce = [
    ...(effectiveAt === null ? [] : [`${said.effectiveUntil} ${effectiveAt}`]),
    ...(knownAt === null ? [] : [`${said.knownUntil} ${knownAt}`]),
  ]
  return (
    <div class="times">
      <p class="said">
        {inForce.length === 0 ? said.asOfNow : inForce.join(ctx.lang === 'zh' ? '，' : ', ')} ·{' '}
        <span class="nowrap">
          {said.position} {ctx.formats.count(ctx.moment.position)}
        </span>
      </p>
      <form class="filters" method="get" action={ctx.path} aria-label={said.times}>
        <HiddenRest ctx={ctx} asked={['effectiveAt', 'knownAt']} />
        <div>
          <label for="effective-at">{said.effectiveAt}</label>
          <input id="effective-at" type="date" name="effectiveAt" value={ctx.query['effectiveAt'] ?? ''} />
        </div>
        <div>
          <label for="known-at">{said.knownAt}</label>
          <input
            id="known-at"
            type="text"
            name="knownAt"
            value={ctx.query['knownAt'] ?? ''}
            placeholder={said.knownHint}
            autocomplete="off"
          />
        </div>
        <div>
          <button type="submit" class="plain">
            {said.apply}
          </button>
        </div>
        {inForce.length === 0 ? null : <a href={linkHere(ctx, { effectiveAt: null, knownAt: null })}>{said.now}</a>}
      </form>
    </div>
  )
}
