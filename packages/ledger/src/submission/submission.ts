import type { Command } from '@pension-ledger/domain'
import type { Provenance } from '@pension-ledger/store'
import type { FactRecord } from '../history.js'
import { uuidOf } from '../recording/event-id.js'

/** 经办业务: a command with whoever stands behind it. */
export interface Submission {
  /**
   * Names the submission among those for its participant, for all time: submitted again, it is answered as it was the first time. A
   * run over many participants may use one id; two commands for one participant need two.
   */
  readonly id: string
  readonly command: Command
  /** 经办: who entered it. */
  readonly maker: string
  /** 复核: who reviewed it; not the one who entered it. */
  readonly checker: string
  /** 凭证号 */
  readonly document: string | null
}

const separator = '#'

/** What the events of a submission carry: its id, and a digest of the command, so that an id is not used for two. */
export const correlationOf = ({ id, command }: Submission): string =>
  `${id}${separator}${uuidOf(`command ${JSON.stringify(command, Object.keys(command).sort())}`)}`

export const provenanceOf = (submission: Submission): Provenance => ({
  maker: submission.maker,
  checker: submission.checker,
  document: submission.document,
  source: null,
  sourceRecordedAt: null,
  causationId: null,
  correlationId: correlationOf(submission),
})

/** Whether a record came of a submission with this id, whatever it commanded. */
export const isOfSubmission = ({ recorded }: FactRecord, { id }: Submission): boolean => {
  const correlation = recorded.provenance.correlationId
  return correlation !== null && correlation.slice(0, correlation.lastIndexOf(separator)) === id
}
