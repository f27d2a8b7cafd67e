/** In which form an answer is written, and where. */
export const outputOptions = {
  format: {
    flag: '--format',
    kind: 'choice',
    choices: ['text', 'json', 'csv', 'xlsx', 'html'],
    placeholder: 'text|json|csv|xlsx|html',
    words: { zh: '格式（默认 text）', en: 'the format (default text)' },
  },
  out: {
    flag: '--out',
    kind: 'text',
    placeholder: 'FILE',
    words: { zh: '写到此文件（默认写到标准输出）', en: 'the file to write (default: standard output)' },
  },
} as const
