import type { ExitCode } from '../exit-code.js'

/** 何事、何故、何为: what happened, why, and what to do about it. Each is a sentence without its full stop. */
export type Sentences = readonly [what: string, why: string, remedy: string]

/** How one error is told, in both languages, and what the command then exits with. */
export interface Telling<Fault> {
  readonly exit: ExitCode
  readonly zh: (fault: Fault) => Sentences
  readonly en: (fault: Fault) => Sentences
}

/** The members of a union of errors by their codes. */
export type ByCode<Faults extends { readonly code: string }> = {
  readonly [Code in Faults['code']]: Extract<Faults, { readonly code: Code }>
}

/** A telling for every code of a union: an error that nobody can tell does not compile. */
export type Tellings<Faults extends { readonly code: string }> = {
  readonly [Code in Faults['code']]: Telling<ByCode<Faults>[Code]>
}
