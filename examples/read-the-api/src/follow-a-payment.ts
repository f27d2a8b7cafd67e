import { type Client, each, type Finding, type Trouble } from '@pension-ledger/client'

/** What was read, what goes home, and what stood in the way. */
export interface Followed {
  readonly lines: ReadonlyArray<string>
  readonly files: ReadonlyArray<{ readonly name: string; readonly content: string | Uint8Array }>
  readonly trouble: Trouble | null
}

const yuan = (fen: number): string => (fen / 100).toFixed(2)

/** 从总览到来源行: from the overview of a year to a wrong payment, why it is wrong, the rows it rests on, and the workbook. */
export const followed = async (api: Client, year: number): Promise<Followed> => {
  const lines: string[] = []
  const stopped = (trouble: Trouble): Followed => ({ lines, files: [], trouble })

  const overview = await api.overview({ year, lang: 'en' })
  if (overview._tag === 'Left') return stopped(overview.left)
  const { position, policy, zoneTotals, findings } = overview.right
  lines.push(`${year} at position ${position}, by ${policy.id} ${policy.version}`)
  lines.push(`paid in the year: ${yuan(zoneTotals.totals['yearPaidFen'] ?? 0)} yuan`)
  if (findings.state !== 'ready') lines.push(`  findings: ${findings.state}`)
  for (const { code, findings: count, lossFen } of findings.is?.byCode ?? [])
    lines.push(`  ${code}: ${count}, overpaid ${yuan(lossFen)} yuan`)

  const worst = await largest(api)
  if ('trouble' in worst) return stopped(worst.trouble)
  const { finding } = worst
  if (finding === null) return { lines: [...lines, 'nothing was overpaid'], files: [], trouble: null }
  const id = finding.participantId ?? ''
  const month = finding.months[0] ?? ''
  lines.push(`${finding.code} ${id} ${month}: ${yuan(finding.fen)} yuan`, `  ${finding.sentence.en}`)

  const explained = await api.explain({ id, month, lang: 'en' }, { unmaskReason: 'working the month out again' })
  if (explained._tag === 'Left') return stopped(explained.left)
  const { explanation } = explained.right
  const { status, reason, totalFen } = explanation.answer
  lines.push(`due: ${yuan(totalFen)} yuan, ${status}${reason === null ? '' : `, ${reason}`}`)
  lines.push(`paid: ${yuan(explanation.paid?.totals.paidFen ?? 0)} yuan`)
  const steps = `${explanation.steps.length} steps, ${explanation.parameters.length} parameters, ${explanation.facts.length} facts`
  lines.push(`explained: ${steps}`)

  for (const eventId of finding.eventIds) {
    const event = await api.event({ eventId })
    if (event._tag === 'Left') return stopped(event.left)
    const { type, on, maker, checker, source } = event.right.event
    const row = source === null ? 'no file' : `${source.file}, line ${source.line}`
    lines.push(`  ${type} of ${on}, entered by ${maker}, reviewed by ${checker}: ${row}`)
  }

  const workbook = await api.files.findings('xlsx', { severity: 'loss', lang: 'en' })
  if (workbook._tag === 'Left') return stopped(workbook.left)
  lines.push(`taken home: ${workbook.right.name}, explanation.json`)
  return {
    lines,
    files: [
      { name: workbook.right.name, content: workbook.right.bytes },
      { name: 'explanation.json', content: JSON.stringify(explanation) },
    ],
    trouble: null,
  }
}

/** The payment to one participant by which most was overpaid; the first of several. */
const largest = async (api: Client): Promise<{ readonly finding: Finding | null } | { readonly trouble: Trouble }> => {
  let finding: Finding | null = null
  for await (const found of each(api.findings, { severity: 'loss' })) {
    if (found._tag === 'Left') return { trouble: found.left }
    const { participantId, months, fen } = found.right
    if (participantId !== null && months.length > 0 && fen > (finding?.fen ?? 0)) finding = found.right
  }
  return { finding }
}
