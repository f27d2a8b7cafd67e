export type Lang = 'zh' | 'en'

export const langs: ReadonlyArray<Lang> = ['zh', 'en']

/** A text for people, in both languages: one without the other does not compile. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** The language of the locale: Chinese when `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set, begins with `zh`. */
const langOfLocale = (env: Readonly<Record<string, string | undefined>>): Lang => {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '')
  return /^zh/i.test(locale ?? '') ? 'zh' : 'en'
}

/**
 * The language to speak before the options are read, so that help and refusals speak it too. A language that does not exist is
 * refused later, in the language of the locale.
 */
export const langOf = (argv: ReadonlyArray<string>, env: Readonly<Record<string, string | undefined>>): Lang => {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = argv[index]
  const asked = word === '--lang' ? argv[index + 1] : word?.slice('--lang='.length)
  return langs.find((lang) => lang === asked) ?? langOfLocale(env)
}
