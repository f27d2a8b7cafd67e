import type { ExplanationDocument, Parameter } from '../document/document.js'
import type { Fact } from '../document/fact.js'
import type { Input } from '../document/input.js'
import type { Rule } from '../rules/rule.js'

/** A value on its way into a step, and how the document has to write it. */
export interface Source<Value> {
  /** Undefined where it cannot be told what the step has to be given. */
  readonly input: Input | undefined
  /** Undefined where it could not be worked out, since something is missing from the document. */
  readonly value: Value | undefined
}

/** A step to which others refer. */
export interface StepSource<Value> extends Source<Value> {
  readonly id: string
}

/** A step as the plan has it, worked out anew. */
export interface WorkedStep {
  readonly id: string
  readonly rule: string
  readonly inputs: Readonly<Record<string, Input | undefined>>
  /** Undefined where it could not be worked out. */
  readonly output: unknown
}

/** A parameter that the plan asks for. */
export interface Asked<Value> {
  readonly key: string
  readonly basis: Parameter['basis']
  /** The day on which it is read; null for what holds always. */
  readonly on: string | null
  /** What its value has to be, in the words of the format. */
  readonly kind: string
  readonly read: (value: Parameter['value']) => Value | undefined
}

export interface AskedParameter extends Omit<Asked<unknown>, 'read'> {
  readonly id: string
  /** Whether the document's parameter has a value of this kind; null where it has no such parameter. */
  readonly isOfKind: boolean | null
}

type Sources<Inputs> = { readonly [Name in keyof Inputs]: Source<Inputs[Name]> }

/** 重算: the calculation made once more, from facts and parameters alone, and everything it asked of the document. */
export interface Workings {
  readonly steps: ReadonlyMap<string, WorkedStep>
  readonly parameters: ReadonlyMap<string, AskedParameter>
  readonly facts: ReadonlySet<string>
  /** Some of it could not be worked out, and more steps might be needed than are known. */
  readonly isIncomplete: () => boolean
}

/** Workings to which a plan adds. */
export interface Bench extends Workings {
  readonly step: <Inputs extends object, Output>(
    id: string,
    rule: Rule<Inputs, Output>,
    inputs: Sources<Inputs>,
  ) => StepSource<Output>
  readonly parameter: <Value>(asked: Asked<Value>) => Source<Value>
  readonly oneFact: <One extends Fact>(fact: One) => Source<One>
  readonly allFacts: <One extends Fact>(facts: ReadonlyArray<One>) => Source<ReadonlyArray<One>>
}

export const parameterId = (key: string, on: string | null): string => (on === null ? key : `${key}@${on}`)

export const benchFor = ({ parameters }: Pick<ExplanationDocument, 'parameters'>): Bench => {
  const stated = new Map(parameters.map((parameter) => [parameter.id, parameter]))
  const steps = new Map<string, WorkedStep>()
  const asked = new Map<string, AskedParameter>()
  const facts = new Set<string>()
  let isIncomplete = false

  return {
    steps,
    parameters: asked,
    facts,
    isIncomplete: () => isIncomplete,

    step: (id, rule, inputs) => {
      const values = valuesOf(inputs)
      const output = isComplete(values, inputs) ? rule.of(values) : undefined
      if (output === undefined) isIncomplete = true
      steps.set(id, { id, rule: rule.id, inputs: writtenInputs(inputs), output })
      return { id, input: { step: id }, value: output }
    },

    parameter: ({ read, ...question }) => {
      const id = parameterId(question.key, question.on)
      const found = stated.get(id)
      const value = found === undefined ? undefined : read(found.value)
      asked.set(id, { ...question, id, isOfKind: found === undefined ? null : value !== undefined })
      return { input: { parameter: id }, value }
    },

    oneFact: (fact) => {
      facts.add(fact.id)
      return { input: { fact: fact.id }, value: fact }
    },

    allFacts: (some) => {
      for (const { id } of some) facts.add(id)
      return { input: { facts: some.map(({ id }) => id) }, value: some }
    },
  }
}

const entriesOf = (inputs: object): ReadonlyArray<readonly [string, Source<unknown>]> => Object.entries(inputs)

const valuesOf = (inputs: object): object =>
  Object.fromEntries(entriesOf(inputs).map(([name, { value }]) => [name, value]))

/** All inputs are there; of what type they are, their sources say. */
const isComplete = <Inputs extends object>(values: object, _: Sources<Inputs>): values is Inputs =>
  Object.values(values).every((value) => value !== undefined)

const writtenInputs = (inputs: object): WorkedStep['inputs'] =>
  Object.fromEntries(entriesOf(inputs).map(([name, { input }]) => [name, input]))

/** The value itself, as an input. */
export const given = <Value>(value: Value): Source<Value> => ({ input: { value }, value })

/** What a rule does not look at is written as null. */
export const notLookedAt: Source<null> = given(null)

/** What a step is given could not be told. */
export const untold: Source<never> = { input: undefined, value: undefined }

export const outputsOf = <Value>(sources: ReadonlyArray<StepSource<Value>>): Source<ReadonlyArray<Value>> => {
  const values = sources.flatMap(({ value }) => (value === undefined ? [] : [value]))
  return {
    input: { steps: sources.map(({ id }) => id) },
    value: values.length === sources.length ? values : undefined,
  }
}
