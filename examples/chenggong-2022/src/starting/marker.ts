import { readFileSync, writeFileSync } from 'node:fs'

/** The text of a marker; null where there is none, or where it cannot be read: then the work it stands for is done again. */
export const markerAt = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

export const mark = (path: string, facts: unknown): void => writeFileSync(path, markerText(facts))

export const markerText = (facts: unknown): string => `${JSON.stringify(facts, null, 2)}\n`
