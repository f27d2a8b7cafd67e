import type { Fields, Json } from './writing.kit.js'

/** One way to tamper with a document: what was done where, and the document that comes of it. */
export interface Tampering {
  readonly path: string
  readonly deed: string
  readonly document: Fields
}

type Changed = readonly [deed: string, to: Json]

const shiftedMonth = (month: string, by: number): string => {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}

const shiftedDate = (date: string, by: number): string => {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + by)
  return day.toISOString().slice(0, 10)
}

/** Texts of which a rule tells apart: each is exchanged for the next of its list. */
const vocabularies = [
  ['owed', 'withheld', 'none'],
  ['pension', 'disability-aid'],
  ['passed', 'missing', 'deceased'],
  ['normal', 'onBehalf', 'collective', 'back'],
  ['month-after', 'same-month'],
  ['half-up-to-fen', 'up-to-jiao', 'down-to-fen'],
  ['always', 'benefit-month', 'start-month'],
  ['central', 'province', 'city', 'district'],
  ['basic-pension', 'age-65-increment'],
  ['imprisonment', 'other', 'uncertified'],
  ['PensionPaid', 'PaymentReturned'],
]

const changesOf = (of: Json): ReadonlyArray<Changed> => {
  if (of === null) return [['not nothing', '2022-01']]
  if (typeof of === 'boolean') return [['turned round', !of]]
  if (typeof of === 'number') {
    return [
      ['one more', of + 1],
      ['one less', of - 1],
    ]
  }
  if (typeof of === 'string') return textChanges(of)
  if (isList(of)) {
    return [
      ...of.map((_, index): Changed => [`without ${index}`, of.filter((_, other) => other !== index)]),
      ...(of.length > 0 ? [['doubled', [...of, of.at(-1) ?? null]] as const] : []),
      ...(of.length > 1 ? [['reversed', [...of].reverse()] as const] : []),
    ]
  }
  return [
    ...Object.keys(of).map(
      (name): Changed => [
        `without ${name}`,
        Object.fromEntries(Object.entries(of).filter(([other]) => other !== name)),
      ],
    ),
    ['with a field more', { ...of, more: 1 }],
  ]
}

const textChanges = (text: string): ReadonlyArray<Changed> => {
  const others = vocabularies.flatMap((words) => {
    const next = words[(words.indexOf(text) + 1) % words.length]
    return words.includes(text) && next !== undefined ? [[`as ${next}`, next] as const] : []
  })
  if (/^\d{4}-\d\d$/.test(text)) {
    return [
      ['a month later', shiftedMonth(text, 1)],
      ['a month earlier', shiftedMonth(text, -1)],
    ]
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    return [
      ['a day later', shiftedDate(text, 1)],
      ['a month later', shiftedDate(text, 31)],
      ['a month earlier', shiftedDate(text, -31)],
    ]
  }
  if (/^f\d+$/.test(text)) return [['another fact', `f${Number(text.slice(1)) + 1}`]]
  return [['another text', `${text}′`], ...others]
}

const isList = (of: Json): of is ReadonlyArray<Json> => Array.isArray(of)

/** Every leaf, list and object of a document changed, one at a time, in each way that befits it. */
export const tamperingsOf = (document: Fields): ReadonlyArray<Tampering> => {
  const { digest = null, ...rest } = document
  return walk(rest, '').flatMap(({ path, deed, to }) =>
    typeof to === 'object' && to !== null && !isList(to) ? [{ path, deed, document: { ...to, digest } }] : [],
  )
}

interface Step {
  readonly path: string
  readonly deed: string
  readonly to: Json
}

const walk = (of: Json, path: string): ReadonlyArray<Step> => {
  const here = changesOf(of).map(([deed, to]) => ({ path, deed, to }))
  if (of === null || typeof of !== 'object') return here
  if (isList(of)) {
    return [
      ...here,
      ...of.flatMap((one, index) =>
        walk(one, `${path}[${index}]`).map((step) => ({ ...step, to: of.with(index, step.to) })),
      ),
    ]
  }
  return [
    ...here,
    ...Object.entries(of).flatMap(([name, one]) =>
      walk(one, path === '' ? name : `${path}.${name}`).map((step) => ({ ...step, to: { ...of, [name]: step.to } })),
    ),
  ]
}
