/** `_x000D_`: how a workbook writes a character that XML cannot hold; `_x005F_` is the underscore of a text that looks like one. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

/**
 * A text as an element's content. A carriage return, which XML readers turn into a line feed, is escaped; characters that XML
 * has no place for (controls, halves of surrogate pairs, U+FFFE and U+FFFF) are left out.
 */
export const xmlText = (text: string): string => {
  if (!/[^ -%'-;=?-^`-~\u00A0-\uD7FF\uE000-\uFFFD]/.test(text)) return text
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>\r]/g, (character) => entities[character] ?? '')
}

export const xmlAttribute = (text: string): string => xmlText(text).replaceAll('"', '&quot;')

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '_x000D_' }
