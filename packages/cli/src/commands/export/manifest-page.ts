import type { Manifest } from '@pension-ledger/national-interface'
import type { Context } from '../../command/command.js'
import type { Page } from '../../output/page.js'

/** 交付清单 for people: the files with their tables and rows, and what the delivery is and is not. */
export const manifestPage = (manifest: Manifest, out: string, { lang }: Context): Page => {
  const zh = lang === 'zh'
  const { period, position, policy, personalData, statement, files } = manifest
  return {
    title: zh ? '按 GB/T 40217—2021 的表写出' : 'Written to the tables of GB/T 40217—2021',
    facts: [
      [zh ? '文件夹' : 'folder', out],
      [zh ? '期间' : 'period', zh ? `${period.from} 至 ${period.to}` : `${period.from} to ${period.to}`],
      [zh ? '账本位次' : 'position', position.toLocaleString('en-US')],
      [zh ? '政策册' : 'policy', `${policy.id} ${policy.version}`],
      [
        zh ? '个人信息' : 'personal data',
        personalData.isWritten ? (zh ? '已写入' : 'written') : zh ? '未写入' : 'not written',
      ],
    ],
    tables: [
      {
        name: zh ? '表' : 'tables',
        columns: [
          { title: zh ? '文件' : 'file', kind: 'text' },
          { title: zh ? '表' : 'table', kind: 'text' },
          { title: zh ? '行数' : 'rows', kind: 'integer' },
        ],
        rows: files.flatMap(({ file, tables }) =>
          tables.map(({ number, table, rows }) => [file, `${number} ${table}`, rows]),
        ),
      },
    ],
    notes: [statement[lang]],
    hints: [
      zh ? '控制总数、缺项与差异见 manifest.json' : 'Control totals, what is missing and what differs: manifest.json',
    ],
  }
}
