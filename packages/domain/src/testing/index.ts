export { anyEvent, anyEventOf, anyFactOf } from './any-event.js'
export { type Stretch, sampleRounds } from './any-facts.js'
export { anyHistory, type History } from './any-history.js'
export { anyDateText, anyFen, anyMonth, anyOfCodec, anyText } from './any-of-codec.js'
export {
  certify,
  contribute,
  creditSubsidy,
  demand,
  endCategory,
  enrol,
  grant,
  leave,
  move,
  offset,
  pay,
  payArrears,
  payFuneralGrant,
  receiveRecovery,
  recordDeath,
  resume,
  resumeEnrolment,
  suspend,
  suspendEnrolment,
  terminate,
  writeOff,
} from './commands.js'
export {
  birthDateCorrected,
  certified,
  contributed,
  contributedYearly,
  died,
  ended,
  enrolled,
  given as eventBuilder,
  granted,
  left,
  moved,
  paid,
  refunded,
  resumed,
  returned,
  reversalOf,
  roundOpened,
  suspended,
  terminated,
  transferredIn,
  transferredOut,
} from './given.js'
export { inShort, stateOf } from './in-short.js'
export {
  adopted,
  approved,
  assessed,
  buried,
  credited,
  demanded,
  paused,
  recovered,
  setOff,
  unpaused,
  writtenOff,
} from './office-facts.js'
export { bookOf, bookWith, sampleBook, samplePolicyText } from './sample-policy.js'
export { type Expectations, given, type Scenario, ScenarioFailed } from './scenario.js'
