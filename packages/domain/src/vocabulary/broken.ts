/** A defect of the program or of the log, never a finding: the only thing the domain throws. */
export class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken'
}

/** Stops: an invariant of the program does not hold. Throws InvariantBroken, which nothing in the house catches to go on. */
export const broken = (invariant: string): never => {
  throw new InvariantBroken(invariant)
}
