import * as t from 'io-ts'

/** A value of a setting: as JSON has it, or as a text of the environment or the command line. */
const settingOf = <Value>(
  name: string,
  is: (value: unknown) => value is Value,
  fromText: (text: string) => unknown,
): t.Type<Value, Value, unknown> =>
  new t.Type(
    name,
    is,
    (given, context) => {
      const value = typeof given === 'string' ? fromText(given) : given
      return is(value) ? t.success(value) : t.failure(given, context)
    },
    (value) => value,
  )

/** A whole number within limits. */
export const whole = (least: number, most: number) =>
  settingOf(
    `a whole number from ${least} to ${most}`,
    (value): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    (text) => (/^\d{1,15}$/.test(text) ? Number(text) : null),
  )

const flags = new Map<string, boolean>([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])

/** Yes or no. */
export const Flag = settingOf(
  'true or false',
  (value): value is boolean => typeof value === 'boolean',
  (text) => flags.get(text) ?? null,
)

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && !/\p{Cc}/u.test(value)

/** One line of text. */
export const Text = settingOf('a text', isText, (text) => text)

/** A text, or nothing. */
export const TextOrNone = t.union([t.null, Text], 'null or a text')
