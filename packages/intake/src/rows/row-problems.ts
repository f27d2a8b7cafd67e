/**
 * Why a row was set aside: which field, what stood there. `received` is at most what the row itself says; the quarantine file repeats
 * the whole row beside it.
 */
export interface RowProblem {
  /** The column's English name; null where the row as a whole is meant. */
  readonly field: string | null
  readonly code: RowProblemCode
  readonly received: string
}

interface Sentences {
  readonly zh: string
  readonly en: string
}

/**
 * 问题说明: what, why, what to do. `{field}` and `{received}` are filled in by `sentenceOf`. The codes are public: they stand in
 * quarantine files and scripts test for them.
 */
export const rowProblemSentences = {
  'row-too-short': {
    zh: '本行列数少于表头（{received}）。请补齐各列后重新导入。',
    en: 'The row has fewer cells than the header ({received}). Complete it and import it again.',
  },
  'row-too-long': {
    zh: '本行列数多于表头（{received}）。请检查是否有未加引号的分隔符，改正后重新导入。',
    en: 'The row has more cells than the header ({received}). Look for a separator that wants quotes, and import it again.',
  },
  'field-missing': {
    zh: '{field} 为必填项，此处为空。请补填后重新导入。',
    en: '{field} is required and is empty. Fill it in and import the row again.',
  },
  'amount-malformed': {
    zh: '{field} 的“{received}”不是金额。请填写元，最多两位小数，如 1234.50。',
    en: '{field} says “{received}”, which is no amount. Write yuan with at most two decimals, such as 1234.50.',
  },
  'amount-too-large': {
    zh: '{field} 的“{received}”超过 100 亿元。请核对单位是否为元。',
    en: '{field} says “{received}”, which is beyond 10,000,000,000 yuan. Check that the unit is yuan.',
  },
  'amount-negative': {
    zh: '{field} 的“{received}”为负数，此处只能为正数或零。退回、冲减请用相应的记录类别。',
    en: '{field} says “{received}”, but cannot be negative. Use the kind of record that takes money back.',
  },
  'date-malformed': {
    zh: '{field} 的“{received}”不是日期。请按 YYYY-MM-DD 填写，如 2022-10-31。',
    en: '{field} says “{received}”, which is no date. Write YYYY-MM-DD, such as 2022-10-31.',
  },
  'date-impossible': {
    zh: '{field} 的“{received}”这一天不存在（或不在 1800 至 2199 年之间）。请核对原件。',
    en: '{field} says “{received}”, a day that does not exist (or is not between 1800 and 2199). Check the original.',
  },
  'month-malformed': {
    zh: '{field} 的“{received}”不是年月。请按 YYYY-MM 填写，如 2022-10。',
    en: '{field} says “{received}”, which is no month. Write YYYY-MM, such as 2022-10.',
  },
  'year-malformed': {
    zh: '{field} 的“{received}”不是年度。请填写四位年份，如 2022。',
    en: '{field} says “{received}”, which is no year. Write four digits, such as 2022.',
  },
  'number-malformed': {
    zh: '{field} 的“{received}”不是允许范围内的整数。请核对后改正。',
    en: '{field} says “{received}”, which is no whole number in its range. Correct it.',
  },
  'rate-malformed': {
    zh: '{field} 的“{received}”不是利率。请填写小数，如 0.0275 表示 2.75%。',
    en: '{field} says “{received}”, which is no rate. Write a fraction, such as 0.0275 for 2.75 %.',
  },
  'code-unknown': {
    zh: '{field} 的“{received}”不在可选值之内。请按文件说明改用规定的代码或中文名称。',
    en: '{field} says “{received}”, which is none of its values. Use a code of the file reference.',
  },
  'zone-unknown': {
    zh: '{field} 的“{received}”不在政策册的片区表中。请改用表中的代码或名称，或先在政策册中登记该片区。',
    en: '{field} says “{received}”, a zone that the policy book does not list. Use one it lists, or add the zone to the book.',
  },
  'text-too-long': {
    zh: '{field} 超过 200 个字符。请缩短后重新导入。',
    en: '{field} is longer than 200 characters. Shorten it and import the row again.',
  },
  'text-has-control-characters': {
    zh: '{field} 含有换行等控制字符。请删除后重新导入。',
    en: '{field} holds control characters such as a line break. Remove them and import the row again.',
  },
  'text-has-id-number': {
    zh: '{field} 中含有身份证号。台账不保存身份证号，请删去后重新导入。',
    en: '{field} contains an ID number, which the ledger must not keep. Remove it and import the row again.',
  },
  'id-number-malformed': {
    zh: '{field} 不是 15 位或 18 位公民身份号码。请核对证件后改正。',
    en: '{field} is no ID number of 15 or 18 characters. Check the document and correct it.',
  },
  'id-number-lost-digits': {
    zh: '{field} 在工作簿中存为数字，末几位已经丢失。请将该列设为文本格式并重新填写。',
    en: '{field} is stored as a number in the workbook, which has lost its last digits. Format the column as text and enter it anew.',
  },
  'bank-account-malformed': {
    zh: '{field} 不是银行账号。账号为 6 至 40 位字母、数字或连字符。',
    en: '{field} is no bank account: 6 to 40 letters, digits or hyphens.',
  },
  'bank-account-lost-digits': {
    zh: '{field} 在工作簿中存为数字，末几位已经丢失。请将该列设为文本格式并重新填写。',
    en: '{field} is stored as a number in the workbook, which has lost its last digits. Format the column as text and enter it anew.',
  },
  'participant-id-malformed': {
    zh: '{field} 的“{received}”不是个人编号。编号为 1 至 40 位字母、数字或连字符。',
    en: '{field} says “{received}”, which is no participant id: 1 to 40 letters, digits or hyphens.',
  },
  'participant-id-is-id-number': {
    zh: '{field} 填的是身份证号形式的号码。个人编号不得使用身份证号，请改用经办系统的个人编号。',
    en: '{field} has the shape of an ID number. A participant id must not be one: use the number of the business system.',
  },
  'instant-malformed': {
    zh: '{field} 的“{received}”不是时刻。请按 2022-10-31T09:30:00+08:00 的形式填写，并注明时区。',
    en: '{field} says “{received}”, which is no instant. Write it as 2022-10-31T09:30:00+08:00, with its offset.',
  },
  'event-id-malformed': {
    zh: '{field} 的“{received}”不是记录编号。请从 events 或解释结果中复制完整编号。',
    en: '{field} says “{received}”, which is no event id. Copy the whole id from the events or an explanation.',
  },
  'round-malformed': {
    zh: '{field} 的“{received}”不是认证批次。请填写 2022-H1 或 2022-H2 的形式。',
    en: '{field} says “{received}”, which is no certification round. Write it as 2022-H1 or 2022-H2.',
  },
  'no-lines': {
    zh: '本行没有任何待遇明细金额。请至少填写一个“待遇:级次”列。',
    en: 'The row pays nothing: no column component:level is filled. Fill in at least one.',
  },
  'unknown-participant': {
    zh: '个人编号“{received}”没有参保登记。请先导入其参保登记，再导入本行。',
    en: 'Nobody is enrolled as “{received}”. Import the enrolment first, then this row again.',
  },
  'same-key-different-content': {
    zh: '同一自然键的记录已存在，但 {received} 不同。如原记录有误，请先冲正，再导入本行。',
    en: 'A record with the same natural key exists and differs in {received}. If that one is wrong, reverse it first.',
  },
  'no-such-event': {
    zh: '没有编号为“{received}”的记录可供冲正。请核对记录编号。',
    en: 'There is no record “{received}” to reverse. Check its id.',
  },
  'already-reversed': {
    zh: '记录“{received}”已被冲正过，且理由或日期不同。一条记录只能冲正一次。',
    en: 'The record “{received}” was reversed before, with another reason or date. A record is reversed only once.',
  },
  'reversal-of-reversal': {
    zh: '“{received}”本身是冲正记录，不得再冲正。请重新记录正确的事实。',
    en: '“{received}” is itself a reversal and cannot be reversed. Record the right fact anew.',
  },
  'reversal-before-original': {
    zh: '冲正日期早于原记录的业务日期（{received}）。请填写不早于原记录的日期。',
    en: 'The reversal is dated before the record it reverses ({received}). Give it a date that is not earlier.',
  },
  'not-reversible': {
    zh: '记录“{received}”是政策采用，不得冲正。请改为采用正确的政策册。',
    en: 'The record “{received}” adopted a policy book and cannot be reversed. Adopt the right book instead.',
  },
  'event-unreadable': {
    zh: '记录“{received}”由更新版本的程序写入或已损坏，无法冲正。请升级程序或运行 verify。',
    en: 'The record “{received}” was written by a newer version, or is damaged. Update the program, or run verify.',
  },
} as const satisfies Readonly<Record<string, Sentences>>

/** Why a row is set aside, by its code. */
export type RowProblemCode = keyof typeof rowProblemSentences

/** The sentence for people, in their language. */
export const sentenceOf = ({ code, field, received }: RowProblem, language: 'zh' | 'en'): string =>
  rowProblemSentences[code][language].replaceAll('{field}', () => field ?? '').replaceAll('{received}', () => received)
