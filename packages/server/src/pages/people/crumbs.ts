import { pathOf } from '../links.js'
import type { PageContext } from '../page-context.js'
import { reportWords } from '../reports/report-words.js'
import type { Crumb } from '../shell/layout.js'
import { peopleWords } from './people.words.js'

/** The id in the path of a page of a participant. */
export const idIn = ({ path }: Pick<PageContext, 'path'>): string => decodeURIComponent(path.split('/')[2] ?? '')

/** From the overview to a participant. */
export const wayTo = (ctx: PageContext, isBelow: boolean): ReadonlyArray<Crumb> => [
  { label: reportWords.overview[ctx.lang], path: '/' },
  { label: peopleWords.participants[ctx.lang], path: '/participants' },
  ...(isBelow ? [{ label: idIn(ctx), path: pathOf('participants', idIn(ctx)) }] : []),
]
