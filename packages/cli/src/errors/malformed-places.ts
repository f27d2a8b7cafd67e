import type { Words } from '../language.js'

interface Misfit {
  /** A path of field names; empty for the whole file. */
  readonly path: string
  /** What should stand there, by the name of its codec. */
  readonly expected: string
}

/** The first places of a file that do not fit, and what should stand there. */
export const malformedPlaces = (problems: ReadonlyArray<Misfit>): Words => {
  const first = problems.slice(0, 3)
  return {
    zh: first.map(({ path, expected }) => `${path || '整个文件'} 应为 ${plain(expected, '另一种结构')}`).join('；'),
    en: first
      .map(({ path, expected }) => `${path || 'the whole file'} should be ${plain(expected, 'of another shape')}`)
      .join('; '),
  }
}

/** A codec without a name of its own is called by all that it is made of, which can fill a screen and says nothing to most people. */
const plain = (expected: string, otherwise: string): string => (/[{<]/.test(expected) ? otherwise : expected)
