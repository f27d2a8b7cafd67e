/** Orders dates and months, whose text sorts as time does. */
export const earlierFirst = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
