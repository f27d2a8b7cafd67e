import type { DecodeProblem } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { CodeList } from '../codes/code-lists.js'
import { standardCodes } from '../codes/standard-codes.js'
import { type Element, elements } from '../tables/elements.js'
import { notationOf } from '../tables/representation.js'
import { cellText } from '../writing/cell.js'
import type { SettingsFile } from './settings-file.js'

/** Codes that do not fit the fields they are for, so that the file is refused, and not the first row that needs one. */
export const misfitsIn = (codes: NonNullable<SettingsFile['codes']>): ReadonlyArray<DecodeProblem> => {
  const lists: Readonly<Record<string, CodeList>> = { ...standardCodes }
  const described: ReadonlyArray<Element> = Object.values(elements)
  return Object.entries(codes).flatMap(([list, values]) => {
    const element = described.find(({ code }) => code === lists[list]?.element)
    if (element === undefined) return []
    return Object.entries(values).flatMap(([value, { code }]) =>
      E.isRight(cellText(code, element.representation))
        ? []
        : [{ path: `codes.${list}.${value}.code`, expected: notationOf(element.representation), received: code }],
    )
  })
}
