/** ln Γ(a) for a > 0, by Stirling's series after lifting the argument to where four terms of it are exact to 1e-14. */
const lnGamma = (a: number): number => {
  let lifted = a
  let product = 1
  while (lifted < 20) {
    product *= lifted
    lifted += 1
  }
  const inverse = 1 / lifted
  const square = inverse * inverse
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)))
  return (lifted - 0.5) * Math.log(lifted) - lifted + Math.log(2 * Math.PI) / 2 + series - Math.log(product)
}

/** The rest of a gamma distribution above x is at most e^(−this), by Chernoff's bound; above it the rest is below the last bit of 1. */
const negligible = 40

/**
 * The regularised lower incomplete gamma function P(shape, x): the probability that a gamma variable of that shape (scale 1) is at
 * most x. For whole shapes it is the probability that a Poisson variable of mean x is at least `shape`.
 *
 * Returns: a number from 0 to 1, exact to 1e-11 for shapes up to a thousand. All terms of the series
 *          x^a·e^(−x)/Γ(a+1) · (1 + x/(a+1) + x²/((a+1)(a+2)) + …) are positive, so nothing cancels.
 */
export const gammaBelow = (shape: number, x: number): number => {
  if (x > shape && x - shape - shape * Math.log(x / shape) > negligible) return 1
  let term = 1
  let sum = 1
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (shape + k)
    sum += term
  }
  return Math.min(1, Math.exp(shape * Math.log(x) - x - lnGamma(shape + 1)) * sum)
}

/** Where a function that rises from below to above a level crosses it, to the last bit, by halving an interval that holds the place. */
export const crossing = (rises: (x: number) => number, level: number, from: number, step: number): number => {
  let low = from
  let width = step
  while (rises(low + width) < level) {
    low += width
    width *= 2
  }
  let high = low + width
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return high
    if (rises(middle) < level) low = middle
    else high = middle
  }
}
