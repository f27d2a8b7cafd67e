import { add, type Fen, zeroFen } from '@pension-ledger/domain'

/** 总体单元: what may be selected: a payment, a voucher. Its id is unique among all; its amount is what the books say. */
export interface Item {
  readonly id: string
  readonly fen: Fen
}

/**
 * 抽样总体: control totals of all items. Only amounts above zero can be hit by a monetary unit; what is zero or negative is counted
 * apart, and wants a sample of its own or an examination in full.
 */
export interface Population {
  /** Items above zero, and their sum in fen. */
  readonly items: number
  readonly bookFen: Fen
  readonly zeroItems: number
  readonly negativeItems: number
  /** Their sum in fen, below zero. */
  readonly negativeFen: Fen
}

/** Control totals on their way; owned by whoever counts. */
export interface PopulationCount {
  readonly add: (fen: Fen) => void
  readonly total: () => Population
}

export const countPopulation = (): PopulationCount => {
  let items = 0
  let bookFen = zeroFen
  let zeroItems = 0
  let negativeItems = 0
  let negativeFen = zeroFen
  return {
    add: (fen) => {
      if (fen > 0) {
        items += 1
        bookFen = add(bookFen, fen)
      } else if (fen === 0) zeroItems += 1
      else {
        negativeItems += 1
        negativeFen = add(negativeFen, fen)
      }
    },
    total: () => ({ items, bookFen, zeroItems, negativeItems, negativeFen }),
  }
}
