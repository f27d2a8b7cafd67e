import type { MaskingLevel } from '../caller.js'

/** What stands for a number of which no part may be shown; its length tells nothing. */
const allHidden = '********'

/**
 * 公民身份号码脱敏: the area (first 6) and the last 4; the day of birth is what is hidden. A text that is no ID number of 15 or 18 places is
 * hidden whole, because nobody can say where in it the day of birth stands. Null where nothing may be shown.
 */
export const maskIdNumber = (idNumber: string, level: MaskingLevel): string | null => {
  switch (level) {
    case 'hidden':
      return null
    case 'whole':
      return idNumber
    case 'masked': {
      const plain = idNumber.trim()
      if (!/^(\d{15}|\d{17}[\dXx])$/.test(plain)) return allHidden
      return plain.slice(0, 6) + '*'.repeat(plain.length - 10) + plain.slice(-4)
    }
  }
}

/** 银行账号脱敏: the last 4. A text too short to hide anything behind them, or no number at all, is hidden whole. */
export const maskBankAccount = (bankAccount: string, level: MaskingLevel): string | null => {
  switch (level) {
    case 'hidden':
      return null
    case 'whole':
      return bankAccount
    case 'masked': {
      const plain = bankAccount.replace(/[\s-]/g, '')
      return /^\d{10,32}$/.test(plain) ? `****${plain.slice(-4)}` : allHidden
    }
  }
}
