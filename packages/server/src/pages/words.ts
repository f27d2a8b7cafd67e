import type { Words } from '@pension-ledger/explanation'

/** The languages of the pages; Chinese is the first. */
export const languages = ['zh', 'en'] as const
export type Lang = (typeof languages)[number]

/** What a page says, by name, in both languages. */
export type Catalogue = Readonly<Record<string, Words>>

/** A catalogue in one language. */
export type Spoken<C extends Catalogue> = { readonly [Name in keyof C]: string }

/** Says a catalogue in a language. */
export const spoken = <C extends Catalogue>(catalogue: C, lang: Lang): Spoken<C> => {
  const said: { [Name in keyof C]?: string } = {}
  for (const name in catalogue) said[name] = catalogue[name]?.[lang] ?? ''
  return said as Spoken<C>
}

export const words = (zh: string, en: string): Words => ({ zh, en })

/** The names of coded values; a code that has no name is shown as it is. */
export const named = (names: Readonly<Record<string, Words>>, code: string, lang: Lang): string =>
  Object.hasOwn(names, code) ? (names[code]?.[lang] ?? code) : code
