import type { FactReader } from './event-store.js'

/** Numbers streams from 1 on, and tells a reader each when it is new. */
export const streamNumbers = (reader: FactReader): ((stream: string) => number) => {
  const numbers = new Map<string, number>()
  return (stream) => {
    const known = numbers.get(stream)
    if (known !== undefined) return known
    const number = numbers.size + 1
    numbers.set(stream, number)
    reader.stream(number, stream)
    return number
  }
}
