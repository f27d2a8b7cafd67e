/** Fen as yuan without separators, `-12345.67`: the form files hold. Whole numbers all the way, no float. */
export const plainYuan = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** 元: fen as people read yuan, `12,345.67`. */
export const fenAsYuan = (fen: number): string => grouped(plainYuan(fen))

/** 万元: fen as tens of thousands of yuan with two decimals, a half rounded away from zero (四舍五入). */
export const fenAsWanyuan = (fen: number): string => {
  const magnitude = Math.abs(fen)
  const rest = magnitude % 10_000
  const hundredths = (magnitude - rest) / 10_000 + (rest >= 5_000 ? 1 : 0)
  return grouped(plainYuan(fen < 0 ? -hundredths : hundredths))
}

/** `1234567` as `1,234,567`; what stands after the point is left alone. */
export const grouped = (number: string): string => {
  const point = number.indexOf('.')
  const whole = point === -1 ? number : number.slice(0, point)
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (point === -1 ? '' : number.slice(point))
}
