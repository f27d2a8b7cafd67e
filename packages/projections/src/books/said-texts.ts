import { type EventBody, type EventDecodeError, readBody } from '@pension-ledger/domain'
import { type FactAnswers, joined, parseBeginning, parseEnding } from '@pension-ledger/store'
import type * as E from 'fp-ts/lib/Either.js'

/** What a text of data says; read once for all events that have it. */
export type Said = E.Either<EventDecodeError, EventBody>

/** A text, or the beginning of texts with what each of their endings makes of it. */
export interface Text {
  readonly said: (ending: object | null) => Said
}

/** Reads each different text of a log once: everybody who is paid alike shares one. */
export const saidTexts: FactAnswers<string, Text, object> = {
  stream: (name) => name,
  fact: (beginning, schemaVersion) => {
    const data = parseBeginning(beginning)
    if (!beginning.endsWith(':')) {
      const said = readBody(data, schemaVersion)
      return { said: () => said }
    }
    const withEndings = new Map<object | null, Said>()
    return {
      said: (ending) => {
        const known = withEndings.get(ending)
        if (known !== undefined) return known
        const said = readBody(ending === null ? data : joined(data, ending), schemaVersion)
        withEndings.set(ending, said)
        return said
      },
    }
  },
  ending: parseEnding,
}
