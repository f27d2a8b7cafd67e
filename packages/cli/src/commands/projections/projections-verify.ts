import { type Verified, verifyProjection } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import type { Page } from '../../output/page.js'
import { withProjections } from './with-projections.js'

export const verifyOne = (
  { name, projections }: { readonly name: string; readonly projections: string | undefined },
  context: Context,
): Promise<E.Either<Failure, ExitCode>> =>
  withProjections(context, projections, { readOnly: true }, async ({ store, file, views }) => {
    const verified = await verifyProjection(store, file, views, name)()
    if (E.isLeft(verified)) return verified
    const isSame = verified.right.difference === null
    const json = { verified: isSame, ...verified.right }
    const page = verifiedPage(verified.right, context)
    const delivered = await deliver({ page, json, format: context.json ? 'json' : 'text' }, context)
    return E.map(() => (isSame ? exitCodes.done : exitCodes.verificationFailed))(delivered)
  })

const verifiedPage = (
  { name, version, position, rows, difference }: Verified,
  { lang, program, sameStore }: Context,
): Page => {
  const word = (zh: string, en: string): string => (lang === 'zh' ? zh : en)
  return {
    title: word(`投影 ${name} 的核验`, `Verification of the projection ${name}`),
    facts: [
      [word('版本', 'version'), String(version)],
      [word('账本位次', 'position'), String(position)],
      [word('行数', 'rows'), String(rows)],
      [word('结果', 'result'), difference === null ? word('相符', 'the same') : word('不符', 'differs')],
    ],
    tables:
      difference === null
        ? []
        : [
            {
              name: word('第一处不符', 'first difference'),
              columns: [
                ...Object.keys(difference.place).map((title) => ({ title, kind: 'text' }) as const),
                { title: word('列', 'column'), kind: 'text' },
                { title: word('所存', 'kept'), kind: 'text', isFigure: true },
                { title: word('折叠所得', 'folded'), kind: 'text', isFigure: true },
              ],
              rows: [
                [
                  ...Object.values(difference.place).map(String),
                  difference.column,
                  difference.kept === null ? word('非数字', 'no number') : String(difference.kept),
                  String(difference.folded),
                ],
              ],
            },
          ],
    notes: [],
    hints:
      difference === null
        ? []
        : [
            word(
              `重建：${program} projections rebuild ${name}${sameStore}`,
              `To count it anew: ${program} projections rebuild ${name}${sameStore}`,
            ),
          ],
  }
}
