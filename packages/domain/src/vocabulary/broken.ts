/** A defect of the program or of the log, never a finding: the only thing the domain throws. */
export class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken'
}

export const broken = (invariant: string): never => {
  throw new InvariantBroken(invariant)
}
