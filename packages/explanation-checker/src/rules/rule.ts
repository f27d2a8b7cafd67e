/**
 * A rule of the format: a function of named inputs. `undefined` says that the inputs allow no answer, as where nobody is enrolled.
 */
export interface Rule<Inputs extends object, Output> {
  readonly id: string
  readonly of: (inputs: Inputs) => Output | undefined
}

export const rule = <Inputs extends object, Output>(
  id: string,
  of: (inputs: Inputs) => Output | undefined,
): Rule<Inputs, Output> => ({ id, of })
