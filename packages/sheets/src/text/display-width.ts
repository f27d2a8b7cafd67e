/** Blocks whose characters are two columns wide (Unicode UAX #11: W and F), emoji apart. */
const wideBlocks: ReadonlyArray<readonly [number, number]> = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
]

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** What a person sees as one character each. */
const charactersOf = (text: string): ReadonlyArray<string> =>
  Array.from(graphemes.segment(text), ({ segment }) => segment)

/** Columns a text takes on a terminal: a Chinese character or an emoji two, a combining mark none, most others one. */
export const displayWidth = (text: string): number =>
  /^[ -~]*$/.test(text) ? text.length : charactersOf(text).reduce((width, character) => width + widthOf(character), 0)

const widthOf = (character: string): number => {
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(character)) return 2
  let width = 0
  for (const part of character) width = Math.max(width, codePointWidth(part))
  return width
}

const codePointWidth = (part: string): number => {
  if (/[\p{Mn}\p{Me}\p{Cc}\p{Cf}\u1160-\u11FF]/u.test(part)) return 0
  const point = part.codePointAt(0) ?? 0
  return wideBlocks.some(([first, last]) => first <= point && point <= last) ? 2 : 1
}

/** The text itself, or as much of it as fits with a `…` behind it. */
export const truncated = (text: string, maxWidth: number): string => {
  if (displayWidth(text) <= maxWidth) return text
  let kept = ''
  let width = 1
  for (const character of charactersOf(text)) {
    width += displayWidth(character)
    if (width > maxWidth) break
    kept += character
  }
  return maxWidth < 1 ? '' : `${kept}…`
}
