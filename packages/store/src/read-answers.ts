import * as E from 'fp-ts/lib/Either.js'
import type { EventStore, FactPage, FactReader, ReadLog } from './event-store.js'
import type { StoreError } from './store-error.js'

/** What is made of each stream, text of data and ending that a log has; what is answered may stand for many facts. */
export interface FactAnswers<Stream, Fact, Ending> {
  readonly stream: (name: string) => Stream
  /** It throws where the text is not the JSON of an object; `parseBeginning` does. */
  readonly fact: (beginning: string, schemaVersion: number) => Fact
  readonly ending: (text: string) => Ending
}

/** A page of facts with the answers. */
export interface AnsweredPage<Stream, Fact, Ending> {
  /** In the order of positions. */
  readonly facts: ReadonlyArray<AnsweredFact<Stream, Fact, Ending>>
  readonly coveredTo: FactPage['coveredTo']
}

/** What was answered for one fact; `ending` is null where the text stands in one piece. */
export interface AnsweredFact<Stream, Fact, Ending> {
  readonly stream: Stream
  readonly fact: Fact
  readonly ending: Ending | null
}

/** The facts of a log, each with what was made of its stream, its text and its ending. */
export async function* readAnswers<Stream, Fact, Ending>(
  store: EventStore,
  answers: FactAnswers<Stream, Fact, Ending>,
  read?: Omit<ReadLog, 'direction'>,
): AsyncGenerator<E.Either<StoreError, AnsweredPage<Stream, Fact, Ending>>> {
  const streams = new Map<number, Stream>()
  const facts = new Map<number, Fact>()
  const endings = new Map<number, Ending>()
  const reader: FactReader = {
    stream: (number, name) => streams.set(number, answers.stream(name)),
    fact: (number, beginning, schemaVersion) => facts.set(number, answers.fact(beginning, schemaVersion)),
    ending: (number, text) => endings.set(number, answers.ending(text)),
  }
  for await (const page of store.readFacts(reader, read)) {
    if (E.isLeft(page)) return yield page
    const { numbers, coveredTo } = page.right
    const answered: Array<AnsweredFact<Stream, Fact, Ending>> = []
    for (let i = 0; i < numbers.length; i += 3) {
      const stream = streams.get(numbers[i] ?? 0)
      const fact = facts.get(numbers[i + 1] ?? 0)
      if (stream === undefined || fact === undefined) continue
      answered.push({ stream, fact, ending: endings.get(numbers[i + 2] ?? 0) ?? null })
    }
    yield E.right({ facts: answered, coveredTo })
  }
}
