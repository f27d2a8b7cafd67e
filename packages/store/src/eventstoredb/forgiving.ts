/** What the client does with a call of the shared append stream. */
interface AppendCall {
  readonly on: (event: string, listener: (answer: unknown) => void) => AppendCall
  readonly write: (request: unknown) => boolean
}

/** The call, whose hearing may throw and whose writing never waits. */
const patched = (call: AppendCall): AppendCall => {
  const { on, write } = call
  const hearing = (listener: (answer: unknown) => void) => (answer: unknown) => {
    try {
      listener(answer)
    } catch {
      // An answer that nobody waits for any more. Who asked hears it from the repetition.
    }
  }
  return Object.assign(call, {
    on: (event: string, listener: (answer: unknown) => void) =>
      on.call(call, event, event === 'data' ? hearing(listener) : listener),
    write: (request: unknown) => {
      write.call(call, request)
      return true
    },
  })
}

/** A gRPC client like the given one, whose append streams forgive. */
export const forgiving = <Client extends object>(client: Client): Client =>
  new Proxy(client, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name)
      if (name !== 'batchAppend' || typeof value !== 'function') return value
      return (...given: ReadonlyArray<unknown>) => patched(Reflect.apply(value, target, given))
    },
  })
