import type { Told } from './chart.js'
import { escapeText } from './escape-text.js'
import { classOf } from './inks.js'

/** Attributes of the library's drawings that are kept. Everything else goes: its own style sheet, hover classes, marks for a script. */
const keptAttributes = new Set([
  'clip-path',
  'cx',
  'cy',
  'd',
  'dominant-baseline',
  'fill-opacity',
  'font-size',
  'font-weight',
  'height',
  'id',
  'points',
  'r',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-width',
  'text-anchor',
  'transform',
  'viewBox',
  'width',
  'x',
  'x1',
  'x2',
  'y',
  'y1',
  'y2',
])

/** `font-size:12px;font-weight:bold` as the attributes of the same name: a strict policy forbids `style`. */
const styleAttributes = (style: string): ReadonlyArray<readonly [string, string]> =>
  style.split(';').map((declaration) => {
    const [name = '', value = ''] = declaration.split(':')
    return [name, value.replace(/px$/, '')]
  })

/** The attributes of one element as they are kept, colours as classes, ids as the drawing's own. */
const plainAttributes = (text: string, idOf: (id: string) => string): string => {
  const classes: string[] = []
  const kept: string[] = []
  const keep = (name: string, value: string): void => {
    if ((name === 'fill' || name === 'stroke') && value !== 'none') {
      const named = classOf(name, value)
      if (named !== null) classes.push(named)
    } else if (name === 'fill' || name === 'stroke') kept.push(`${name}="none"`)
    else if (name === 'id') kept.push(`id="${idOf(value)}"`)
    else if (name === 'clip-path') kept.push(`clip-path="url(#${idOf(value.replace(/^url\(#|\)$/g, ''))})"`)
    else if (keptAttributes.has(name)) kept.push(`${name}="${value}"`)
  }
  for (const [, name = '', value = ''] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name === 'style') for (const [property, set] of styleAttributes(value)) keep(property, set)
    else keep(name, value)
  }
  return [...kept, ...(classes.length === 0 ? [] : [`class="${classes.join(' ')}"`])].map((each) => ` ${each}`).join('')
}

/**
 * A drawing of the library as a picture that can stand in a page under a strict policy: no style, no script, colours as classes, ids made
 * of the drawing's own name, with a title and a description for those who do not see it.
 */
export const plainSvg = (drawn: string, id: string, { title, description, lang }: Told): string => {
  const ids = new Map<string, string>()
  const idOf = (theirs: string): string => {
    const ours = ids.get(theirs) ?? `${id}-${ids.size + 1}`
    ids.set(theirs, ours)
    return ours
  }
  const inside = drawn
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(
      /<(\w+)((?:\s+[\w:-]+="[^"]*")*)\s*>/g,
      (_, name: string, attributes: string) => `<${name}${plainAttributes(attributes, idOf)}>`,
    )
    // What is invisible was there for a pointer to hover over.
    .replace(/<(path|rect) [^>]*fill="none"[^>]*><\/\1>\n?/g, (mark) => (mark.includes('class="k-') ? mark : ''))
    .trim()
  const box = /viewBox="([\d. -]+)"/.exec(drawn)?.[1] ?? '0 0 720 280'
  return `<svg viewBox="${box}" role="img" lang="${lang === 'zh' ? 'zh-CN' : 'en'}" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escapeText(title)}</title><desc id="${id}-d">${escapeText(description)}</desc>${inside}</svg>`
}
