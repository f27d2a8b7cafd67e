import { same } from '../document/canonical.js'
import type { ExplanationDocument, Parameter } from '../document/document.js'
import { type AskedParameter, parameterId, type Workings } from '../plan/workings.js'
import { sortedBy } from '../rules/order.js'
import type { Finding } from '../verdict/finding.js'
import { shown } from '../verdict/shown.js'

/** The parameters that the calculation asks for are there, no others are, and each is in force on the day it is asked for. */
export const checkParameters = (
  { parameters }: Pick<ExplanationDocument, 'parameters'>,
  workings: Workings,
): ReadonlyArray<Finding> => {
  const stated = new Set(parameters.map(({ id }) => id))
  const absent = [...workings.parameters.values()].filter(({ id }) => !stated.has(id))
  const seen = new Set<string>()
  return [
    ...parameters.flatMap((parameter, index) => {
      const path = `parameters[${index}]`
      const isTwice = seen.has(parameter.id)
      seen.add(parameter.id)
      return [
        ...(isTwice ? [{ code: 'ParameterTwice' as const, path: `${path}.id`, parameter: parameter.id }] : []),
        ...checkOne(parameter, workings.parameters.get(parameter.id), path),
        ...checkUse(parameter, path, workings, absent),
      ]
    }),
    ...absent
      .filter(({ key }) => !isReadOtherwise(parameters, key, workings))
      .map(({ id }): Finding => ({ code: 'ParameterMissing', path: 'parameters', parameter: id })),
    ...checkNeighbours(parameters),
  ]
}

/** The parameter is there, and was read on a day that nobody asks for. */
const isReadOtherwise = (parameters: ReadonlyArray<Parameter>, key: string, workings: Workings): boolean =>
  parameters.some(({ id, parameter }) => parameter === key && !workings.parameters.has(id))

const checkOne = (parameter: Parameter, asked: AskedParameter | undefined, path: string): ReadonlyArray<Finding> => {
  const { id, on, from, until, basis } = parameter
  const findings: Finding[] = []
  const expect = (field: keyof Parameter, expected: unknown): void => {
    if (same(expected, parameter[field])) return
    const differs = { expected: shown(expected), found: shown(parameter[field]) }
    findings.push({ code: 'ParameterFieldWrong', path: `${path}.${field}`, parameter: id, ...differs })
  }
  expect('id', parameterId(parameter.parameter, on))
  if (asked !== undefined) expect('basis', asked.basis)
  if (asked?.isOfKind === false) {
    const differs = { expected: asked.kind, found: shown(parameter.value) }
    findings.push({ code: 'ParameterFieldWrong', path: `${path}.value`, parameter: id, ...differs })
  }
  if (basis === 'always') {
    expect('on', null)
    expect('until', null)
  } else if (on === null) {
    findings.push({ code: 'FieldMissing', path: `${path}.on`, expected: 'YYYY-MM-DD' })
  } else if (on < from || (until !== null && on >= until)) {
    findings.push({ code: 'ParameterNotInForce', path, parameter: id, on })
  }
  return findings
}

const checkUse = (
  { id, parameter, on }: Parameter,
  path: string,
  workings: Workings,
  absent: ReadonlyArray<AskedParameter>,
): ReadonlyArray<Finding> => {
  if (workings.parameters.has(id)) return []
  const instead = absent.find(({ key }) => key === parameter)
  if (instead !== undefined) {
    const days = { on: on ?? 'null', asked: instead.on ?? 'null' }
    return [{ code: 'ParameterReadOnWrongDay', path: `${path}.on`, parameter, ...days }]
  }
  return workings.isIncomplete() ? [] : [{ code: 'ParameterNotUsed', path, parameter: id }]
}

/** A parameter that is read on several days has, from day to day, either one value or one after the other. */
const checkNeighbours = (parameters: ReadonlyArray<Parameter>): ReadonlyArray<Finding> => {
  const placed = parameters.map((parameter, index) => ({ parameter, path: `parameters[${index}]` }))
  const inOrder = sortedBy(placed, ({ parameter: { parameter, on } }) => `${parameter} ${on ?? ''}`)
  return inOrder.flatMap((later, index): ReadonlyArray<Finding> => {
    const earlier = inOrder[index - 1]
    if (earlier === undefined || earlier.parameter.parameter !== later.parameter.parameter) return []
    if (agree(earlier.parameter, later.parameter)) return []
    const ids = { parameter: later.parameter.id, other: earlier.parameter.id }
    return [{ code: 'ParametersContradict', path: later.path, ...ids }]
  })
}

const agree = (earlier: Parameter, later: Parameter): boolean => {
  const { zh, en, unit, basis } = earlier
  if (!same({ zh, en, unit, basis }, { zh: later.zh, en: later.en, unit: later.unit, basis: later.basis })) return false
  if (earlier.until !== null && earlier.until <= later.from) return true
  const { value, from, until, source } = earlier
  return same(
    { value, from, until, source },
    { value: later.value, from: later.from, until: later.until, source: later.source },
  )
}
