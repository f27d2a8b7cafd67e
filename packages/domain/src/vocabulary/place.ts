import * as t from 'io-ts'

/** 片区: code of a zone in the policy's place table (`chenggong`, `resort` …). Whose district money pays, not where one lives. */
export const ZoneCode = t.string

/** 参保地: where a participant belongs. Streets and communities are names; the zone is a code. */
export interface Place {
  readonly zone: string
  readonly street: string
  /** 社区; null where the source does not say. */
  readonly community: string | null
}
