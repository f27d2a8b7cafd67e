import type { MaskingLevel } from '../caller.js'
import { compoundSurnames } from './compound-surnames.js'

const star = '*'
/** More of them would tell how long a long name is. */
const mostStars = 4

const isHan = (character: string): boolean => /^\p{Script=Han}$/u.test(character)
const isLetter = (character: string): boolean => /^\p{L}$/u.test(character)

/**
 * 姓名脱敏: the surname and a star for each further character, 张三 → 张*, 欧阳小明 → 欧阳**. A name of another kind, or one with a dot in it,
 * keeps its first letter: 买买提·艾力 → 买**, John Smith → J**. Null where nothing may be shown.
 */
export const maskName = (name: string, level: MaskingLevel): string | null => {
  switch (level) {
    case 'hidden':
      return null
    case 'whole':
      return name
    case 'masked':
      return masked([...name.trim()])
  }
}

const masked = (characters: ReadonlyArray<string>): string => {
  const [first = '', ...rest] = characters
  // Of a name of one character, the character is all there is.
  if (rest.length === 0 || !isLetter(first)) return star.repeat(2)
  if (!characters.every(isHan)) return first + star.repeat(2)
  const surname = surnameOf(characters)
  return surname + star.repeat(Math.min(characters.length - [...surname].length, mostStars))
}

/** 欧阳 alone is a 欧 whose given name is 阳. */
const surnameOf = (characters: ReadonlyArray<string>): string => {
  const [first = '', second = ''] = characters
  return characters.length > 2 && compoundSurnames.has(first + second) ? first + second : first
}
