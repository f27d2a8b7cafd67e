import { type Fen, type LineKey, type Lines, lineKeys, lineNames, wholeFen } from '@pension-ledger/domain'

type DraftLines = { [Key in LineKey]?: Fen }

const linesWhere = (lines: Lines, isKept: (key: LineKey) => boolean): Lines => {
  const kept: DraftLines = {}
  for (const key of lineKeys) {
    const fen = lines[key]
    if (fen !== undefined && isKept(key)) kept[key] = fen
  }
  return kept
}

/** The lines that public money pays. The account pension is left out, so that no balance and no interest moves with a plant. */
export const publicLines = (lines: Lines): Lines =>
  linesWhere(lines, (key) => lineNames[key].component !== 'account-pension')

export const incrementsOf = (lines: Lines): Lines =>
  linesWhere(lines, (key) => lineNames[key].component === 'age-65-increment')

export const withoutIncrements = (lines: Lines): Lines =>
  linesWhere(lines, (key) => lineNames[key].component !== 'age-65-increment')

/** The lines with one raised or lowered; one that comes to 0 is left out. */
export const withMoved = (lines: Lines, key: LineKey, byFen: number): Lines => {
  const fen = (lines[key] ?? 0) + byFen
  const others = linesWhere(lines, (one) => one !== key)
  return fen === 0 ? others : { ...others, [key]: wholeFen(fen) }
}
