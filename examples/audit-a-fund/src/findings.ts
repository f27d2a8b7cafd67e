import { readFile } from 'node:fs/promises'
import { Month } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

const amount = { code: t.string, months: t.readonlyArray(Month), on: t.union([t.string, t.null]), fen: t.number }

/** 植入的问题: what was done wrong on purpose, as `planted.json` lists it. Money is fen. */
const Planted = t.readonly(
  t.type({
    ...amount,
    subject: t.union([
      t.type({ kind: t.literal('participant'), participantId: t.string }),
      t.type({ kind: t.literal('fund'), zone: t.string, year: t.number }),
      t.type({ kind: t.literal('scheme') }),
    ]),
  }),
)
export interface Planted extends t.TypeOf<typeof Planted> {}

/** 来源行: where an event came from. */
const SourceRow = t.readonly(t.type({ file: t.string, sha256: t.string, line: t.number }))
export interface SourceRow extends t.TypeOf<typeof SourceRow> {}

/** 审计发现 as `audit --format json` writes it: the fields that are used here. Money is fen. */
const Finding = t.readonly(
  t.type({
    ...amount,
    participantId: t.union([t.string, t.null]),
    zone: t.string,
    year: t.union([t.number, t.null]),
    sentence: t.type({ zh: t.string, en: t.string }),
    eventIds: t.readonlyArray(t.string),
    sources: t.readonlyArray(SourceRow),
  }),
)
export interface Finding extends t.TypeOf<typeof Finding> {}

const Report = t.type({ findings: t.readonlyArray(Finding) })

const read = async <Shape>(codec: t.Decoder<unknown, Shape>, path: string): Promise<Shape> => {
  const decoded = codec.decode(JSON.parse(await readFile(path, 'utf8')))
  if (E.isLeft(decoded)) throw new Error(`${path} is not what this walk expects`)
  return decoded.right
}

export const readPlanted = (path: string): Promise<ReadonlyArray<Planted>> => read(t.readonlyArray(Planted), path)

export const readFindings = async (path: string): Promise<ReadonlyArray<Finding>> => (await read(Report, path)).findings
