export type { AuditedFund, AuditedParticipant, AuditFrame, FundCheck, Need, ParticipantCheck } from './check.js'
export {
  type Applied,
  type Finding,
  type FindingCode,
  type FindingSubject,
  findingCodes,
  type Severity,
} from './finding.js'
