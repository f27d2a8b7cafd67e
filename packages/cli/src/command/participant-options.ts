/** The participant a question is about. */
export const participantArgument = {
  participantId: {
    kind: 'participant',
    placeholder: 'ID',
    words: { zh: '个人编号（不是身份证号码）', en: 'the participant’s number, not an ID-card number' },
  },
} as const

/** 费款所属期: the month a question is about. */
export const periodOwedOption = {
  month: {
    flag: '--month',
    kind: 'month',
    placeholder: 'MONTH',
    required: true,
    words: { zh: '费款所属月份 YYYY-MM', en: 'the month that is owed, YYYY-MM' },
  },
} as const
