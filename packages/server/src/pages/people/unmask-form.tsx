import { reasonLength } from '../../access/masking/unmask-reason.js'
import { linkTo } from '../links.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { Notice } from '../parts/lists.js'
import { spoken, words } from '../words.js'

export const unmaskWords = {
  title: words('查看完整身份', 'Show the identity whole'),
  lead: words(
    '只在这一次答复中显示。查看人、对象、时间和理由写入查阅日志；写不进日志就不显示。',
    'It is shown in this one answer. Who looked, at whom, when and why is written to the read log; where that cannot be written, nothing is shown.',
  ),
  reason: words('理由（5 至 200 字）', 'Reason (5 to 200 characters)'),
  show: words('显示一次', 'Show once'),
  shown: words(
    '身份已完整显示一次，理由已写入查阅日志：',
    'The identity is shown whole this once. The reason is in the read log: ',
  ),
}

/**
 * 查看完整身份: a form for whoever may see an identity whole, and has not asked yet; to whoever asked, what was written down. Nobody else
 * sees either. The reason goes with the form: an address is kept by browsers and by servers on the way.
 */
export const Unmask = ({ ctx }: { ctx: PageContext }): Html | null => {
  const said = spoken(unmaskWords, ctx.lang)
  switch (ctx.unmasking.kind) {
    case 'not-allowed':
      return null
    case 'shown':
      return (
        <Notice tone="caution">
          {said.shown}
          {ctx.unmasking.reason}
        </Notice>
      )
    case 'allowed':
      return (
        <details class="unmask">
          <summary>{said.title}</summary>
          <form class="form" method="post" action={linkTo(ctx, ctx.path)} autocomplete="off">
            <p class="small muted">{said.lead}</p>
            <div>
              <label for="unmask-reason">{said.reason}</label>
              <input
                id="unmask-reason"
                name="reason"
                type="text"
                minLength={reasonLength.least}
                maxLength={reasonLength.most}
                required
              />
            </div>
            <div>
              <button type="submit">{said.show}</button>
            </div>
          </form>
        </details>
      )
  }
}
