import type { AccessDenied } from '../access/decision/allowed.js'
import { type Problem, problem } from './problem.js'

/** Why a caller is not answered, as the outside is told. A zone that it may not see is a zone that does not exist. */
export const problemOfDenial = (denied: AccessDenied): Problem => {
  switch (denied.code) {
    case 'Unauthenticated':
      return problem('NoCredentials')
    case 'Forbidden':
      return problem(denied.because === 'zones' ? 'AllZonesNeeded' : 'NotAllowed')
    case 'NotFound':
      return problem('UnknownZone')
  }
}
