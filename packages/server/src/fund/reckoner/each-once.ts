/** Answers a text that was given before for one that says the same, so that what thousands of lines name is in memory once. */
export const eachOnce = (): ((text: string) => string) => {
  const texts = new Map<string, string>()
  return (text) => {
    const known = texts.get(text)
    if (known !== undefined) return known
    texts.set(text, text)
    return text
  }
}
