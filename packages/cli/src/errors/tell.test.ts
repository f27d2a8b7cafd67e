import { describe, expect, it } from 'vitest'
import { failures } from '../testing/failures.js'
import { defectText, failureText, tellings } from './tell.js'

describe('every error', () => {
  it.each(Object.entries(tellings))('%s has an exit code that is not success', (_, { exit }) => {
    expect([1, 2, 4, 5, 6, 130]).toContain(exit)
  })
})

describe.each(Object.values(failures).map((failure) => [failure.code, failure] as const))('%s', (code, failure) => {
  it('is told in English: two lines, nothing left open', () => {
    const text = failureText(failure, 'en')
    expect(text).toMatch(/^[A-Z0-9"“–-].*: .*\. \[[A-Za-z]+\]\n[A-Z].*[.?]\n$/i)
    expect(text).toContain(`[${code}]`)
    // What is quoted, such as a field of the national standard, has its own language.
    expect(text.replaceAll(/"[^"\n]*"/g, '')).not.toMatch(/undefined|null|NaN|object|\.\.|[\u4e00-\u9fff]/)
  })

  it('is told in Chinese, with Chinese stops', () => {
    const text = failureText(failure, 'zh')
    expect(text).toMatch(/^.*[\u4e00-\u9fff].*：.*。\[[A-Za-z]+\]\n.*[\u4e00-\u9fff].*[。？]\n$/)
    expect(text).not.toMatch(/undefined|null|NaN|object|。。/)
  })
})

describe('a failure', () => {
  it('says what, why and what to do in English', () => {
    expect(failureText({ code: 'StoreVersionUnknown', url: 'sqlite:x', found: '9', known: '1' }, 'en')).toBe(
      'The ledger sqlite:x is of a version that this program does not know: the file has version 9, the program knows 1. [StoreVersionUnknown]\n' +
        'Open it with the version of pension-ledger that wrote it; nothing in it was changed.\n',
    )
  })

  it('says it in Chinese with Chinese stops', () => {
    expect(failureText({ code: 'StoreLocked', url: 'sqlite:x' }, 'zh')).toBe(
      '账本 sqlite:x 正被占用：另一个程序正在写它。[StoreLocked]\n等它结束后再运行同一条命令。\n',
    )
  })

  it('names the place where a disk is full, be it a ledger or a file', () => {
    expect(failureText({ code: 'DiskFull', url: 'sqlite:x' }, 'en')).toContain('sqlite:x')
    expect(failureText({ code: 'DiskFull', file: '/y.csv' }, 'en')).toContain('/y.csv')
  })
})

describe('a defect', () => {
  it('hides its stack', () => expect(defectText(new Error('boom'), 'en', false)).not.toContain('tell.test'))
  it('shows it when asked', () => expect(defectText(new Error('boom'), 'en', true)).toContain('tell.test'))
  it('needs no Error', () => expect(defectText('boom', 'zh', true)).toContain('boom'))
})
