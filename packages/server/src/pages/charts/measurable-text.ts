/**
 * A text as the library may be given it. It keeps the widths of texts in plain objects by the texts themselves: a community that is called
 * `__proto__` would be written into the prototype of all objects, and no request would be answered any more. Such a text is given with a
 * sign in front that nobody sees; so is each of its lines, of which there is but one.
 */
export const measurableText = (text: string): string => {
  const line = text.replaceAll(/[\r\n\u2028\u2029]+/g, ' ')
  return line in Object.prototype ? `\u2060${line}` : line
}
