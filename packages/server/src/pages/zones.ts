import type { PageContext } from './page-context.js'
import type { Filter } from './parts/forms.js'
import { reportWords } from './reports/report-words.js'

type Ctx = Pick<PageContext, 'zones' | 'lang'>

/** What a zone is called; its code where it has no name. */
export const zoneName = ({ zones, lang }: Ctx, zone: string): string => zones[zone]?.[lang] ?? zone

/** 片区筛选: one of the zones that a reader may see. */
export const zoneChoice = ({ zones, lang }: Ctx): Filter => ({
  name: 'zone',
  label: reportWords.zone[lang],
  options: Object.entries(zones).map(([zone, name]) => [zone, name[lang]]),
})
