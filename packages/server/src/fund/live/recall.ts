import type { KeptAnswer, KeptReckoned, Reckoner } from '../reckoner/reckoning.js'

/** Hears of what an earlier process left. */
export type Recalled = <What extends KeptReckoned>(what: What, kept: KeptAnswer<What>) => void

/**
 * 取回: reads back what an earlier process left, one answer after the other and each once, from when it is first asked for. What it answers settles
 * when an answer was read back, or none was there.
 */
export const recalling = (
  reckoner: Pick<Reckoner, 'kept'>,
  wanted: ReadonlyArray<KeptReckoned>,
  recalled: Recalled,
): ((what: KeptReckoned) => Promise<void>) => {
  const read = async <What extends KeptReckoned>(what: What): Promise<void> => {
    const kept = await reckoner.kept(what)
    if (kept !== null) recalled(what, kept)
  }
  let reading: ReadonlyMap<KeptReckoned, Promise<void>> | null = null
  const begin = (): ReadonlyMap<KeptReckoned, Promise<void>> => {
    const begun = new Map<KeptReckoned, Promise<void>>()
    let before: Promise<void> = Promise.resolve()
    for (const what of wanted) {
      before = before.then(() => read(what))
      begun.set(what, before)
    }
    return begun
  }
  return async (what) => {
    reading ??= begin()
    await reading.get(what)
  }
}
