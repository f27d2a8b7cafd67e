/** A text in both languages; doors print one of them. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export const both = (zh: string, en: string): Bilingual => ({ zh, en })
