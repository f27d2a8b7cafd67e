import type { AnnualReport, Paragraph } from './annual-report.js'

/** The report as plain text: six parts, then the notes. The tables beside it are for the door to print. */
export const annualText = ({ title, asOf, sections, notes }: AnnualReport): string => {
  const lines = [title, `（数据截至 ${asOf}；方括号内数字为注释号；〔由单位填写〕处不由账本生成）`, '']
  for (const { heading, parts } of sections) {
    lines.push(heading)
    for (const part of parts) {
      if (part.heading !== null) lines.push(part.heading)
      for (const paragraph of part.paragraphs) lines.push(`　　${textOf(paragraph)}`)
    }
    lines.push('')
  }
  lines.push('注释')
  for (const { number, figure, basis, source } of notes) lines.push(`[${number}] ${figure}：${basis}。来源：${source}`)
  return `${lines.join('\n')}\n`
}

const textOf = (paragraph: Paragraph): string =>
  paragraph
    .map((run) =>
      run.kind === 'words'
        ? run.text
        : run.kind === 'figure'
          ? `${run.text}[${run.note}]`
          : `〔由单位填写：${run.prompt}〕`,
    )
    .join('')
