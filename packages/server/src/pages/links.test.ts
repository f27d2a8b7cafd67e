import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkHere, linkTo, pathOf, urlOf } from './links.js'
import { themeLink } from './shell/choices.js'

const query = { lang: 'en', effectiveAt: '2022-10-31', zone: 'chenggong', cursor: 'abc' }

describe('links', () => {
  it('take language and moment along to another page, and nothing else', () =>
    expect(linkTo({ query }, '/findings', { code: 'PAID_TWICE' })).toBe(
      '/findings?code=PAID_TWICE&lang=en&effectiveAt=2022-10-31',
    ))

  it('begin a list anew when this page is asked otherwise', () =>
    expect(linkHere({ path: '/findings', query }, { zone: 'resort' })).toBe(
      '/findings?lang=en&effectiveAt=2022-10-31&zone=resort',
    ))

  it('go on in a list by its cursor', () =>
    expect(linkHere({ path: '/findings', query }, { cursor: 'def' })).toContain('cursor=def'))

  it('leave out what is empty', () => expect(urlOf('/x', { a: '', b: null, c: undefined })).toBe('/x'))

  it('lead to a theme and back to the page as it was asked', () =>
    expect(new URL(themeLink({ path: '/findings', query }, 'dark'), 'http://x').searchParams.get('back')).toBe(
      urlOf('/findings', query),
    ))

  it('never let a value out of its place', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (place, value) => {
        fc.pre(!['', '.', '..'].includes(place))
        const url = new URL(urlOf(pathOf('zones', place), { name: value }), 'http://x')
        expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(['', 'zones', place])
        expect([...url.searchParams]).toEqual([['name', value]])
      }),
    ))
})
