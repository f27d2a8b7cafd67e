import * as fc from 'fast-check'
import { cursorOf } from '../routes/cursor.js'
import type { Operation, Wanted } from './request.kit.js'
import { strangersTo } from './schema-values.kit.js'

/** One way to spoil a request, and the codes of which one is the right answer. */
export interface Mutation {
  readonly name: string
  readonly fits: (operation: Operation) => boolean
  readonly of: (wanted: Wanted) => fc.Arbitrary<Wanted>
  readonly codes: ReadonlyArray<string>
}

const always = (): boolean => true
const spoilt = (wanted: Wanted, change: Partial<Wanted>): Wanted => ({ ...wanted, ...change })
const withPair = (wanted: Wanted, pair: readonly [string, string]): Wanted =>
  spoilt(wanted, { query: [...wanted.query, pair] })
const encoded = (text: string): string => encodeURIComponent(text)

const anyName = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'Lang',
    'lang ',
    'limit[]',
    'zone[]',
    '',
  ),
  fc.string({ unit: 'grapheme' }),
)

const cursors = fc.oneof(
  fc.constantFrom('', 'A', 'null', '__proto__', '===='),
  fc.base64String().map((text) => Buffer.from(text).toString('base64url') || 'A'),
  fc
    .tuple(fc.integer(), fc.string({ unit: 'binary', maxLength: 20 }))
    .map(([position, after]) => cursorOf('another question', { position, after })),
  fc.json().map((text) => Buffer.from(text).toString('base64url').slice(0, 380)),
)

const bodies = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{}',
    '{"idNumber":1}',
    '{"idNumber":null}',
    '{"idNumber":""}',
    '{"idNumber":"a\\u0000b"}',
    '{"idNumber":"1","more":1}',
    '{"idNumber":"1","__proto__":{"isAdmin":true}}',
    '{"__proto__":{"idNumber":"1"}}',
    '{"constructor":{"prototype":{}}}',
    `{"idNumber":"${'1'.repeat(101)}"}`,
    '\u{feff}x',
    'idNumber=1',
  ),
  fc.json().filter((text) => !/"idNumber":"/.test(text)),
  fc.integer({ min: 9, max: 3_000 }).map((depth) => `{"idNumber":${'['.repeat(depth)}${']'.repeat(depth)}}`),
)

/** Values of paths that have to be read as a value, and not as a place: those are other addresses. */
const isOnePlace = (text: string): boolean => text !== '' && !['.', '..'].includes(text) && !/[/\\\p{Cc}]/u.test(text)

export const mutations: ReadonlyArray<Mutation> = [
  {
    name: 'a parameter that there is not',
    fits: always,
    of: (wanted) =>
      fc
        .tuple(anyName, fc.string())
        .filter(
          ([name]) =>
            !wanted.operation.parameters.some((param) => param.in === 'query' && param.name === name) &&
            !/\p{Cs}/u.test(name),
        )
        .map((pair) => withPair(wanted, pair)),
    codes: ['MalformedRequest'],
  },
  {
    name: 'a parameter given twice',
    fits: always,
    of: (wanted) => fc.constant(withPair(withPair(wanted, ['lang', 'en']), ['lang', 'en'])),
    codes: ['MalformedRequest'],
  },
  {
    name: 'a value that its schema does not let in',
    fits: always,
    of: (wanted) =>
      fc
        .constantFrom(...wanted.operation.parameters.filter((param) => param.in === 'query'))
        .chain(({ name, schema }) =>
          strangersTo(schema).map((value) =>
            withPair(spoilt(wanted, { query: wanted.query.filter(([known]) => known !== name) }), [name, value]),
          ),
        ),
    codes: ['MalformedRequest'],
  },
  {
    name: 'a path that its schema does not let in',
    fits: ({ parameters }) => parameters.some((param) => param.in === 'path'),
    of: (wanted) =>
      fc.constantFrom(...wanted.operation.parameters.filter((param) => param.in === 'path')).chain(({ name, schema }) =>
        strangersTo(schema)
          .filter(isOnePlace)
          .map((value) =>
            spoilt(wanted, {
              path: wanted.operation.path
                .replace(`{${name}}`, encoded(value))
                .replaceAll(/\{([^}]*)\}/g, (_, other: string) =>
                  encoded(String(wanted.operation.parameters.find((param) => param.name === other)?.example ?? '')),
                ),
              headers: {},
            }),
          ),
      ),
    codes: ['MalformedRequest', 'UriTooLong'],
  },
  {
    name: 'a cursor of another list, or of none',
    fits: ({ isPaged }) => isPaged,
    of: (wanted) => cursors.map((cursor) => withPair(wanted, ['cursor', cursor])),
    codes: ['BadCursor', 'MalformedRequest'],
  },
  {
    name: 'a method that there is not',
    fits: always,
    of: (wanted) =>
      fc
        .constantFrom('PUT', 'DELETE', 'PATCH', 'PROPFIND', 'QUERY', wanted.method === 'GET' ? 'POST' : 'GET')
        .map((method) => spoilt(wanted, { method, body: null })),
    codes: ['MethodNotAllowed'],
  },
  {
    name: 'a format that there is not',
    fits: always,
    of: (wanted) =>
      fc
        .constantFrom('text/html', 'application/xml', 'application/json;q=0', 'text/csv;q=0, x/y', '*/*;q=0')
        .map((accept) =>
          spoilt(wanted, {
            path: wanted.path.replace(/\.(json|csv|xlsx)$/, ''),
            headers: { ...wanted.headers, accept },
          }),
        ),
    codes: ['NotAcceptable'],
  },
  {
    name: 'a body that its schema does not let in',
    fits: ({ body }) => body !== null,
    of: (wanted) => bodies.map((body) => spoilt(wanted, { body })),
    codes: ['MalformedRequest'],
  },
  {
    name: 'a body of another type',
    fits: ({ body }) => body !== null,
    of: (wanted) =>
      fc
        .constantFrom(
          'text/plain',
          'application/x-www-form-urlencoded',
          'application/json-patch+json',
          'multipart/form-data',
        )
        .map((type) => spoilt(wanted, { headers: { ...wanted.headers, 'content-type': type } })),
    codes: ['UnsupportedMediaType'],
  },
  {
    name: 'a body without an end',
    fits: ({ body }) => body !== null,
    of: (wanted) => fc.constant(spoilt(wanted, { body: `{"idNumber":"${'1'.repeat(20_000)}"}` })),
    codes: ['BodyTooLarge'],
  },
  {
    name: 'credentials that open nothing',
    fits: always,
    of: (wanted) =>
      fc
        .constantFrom(
          'Bearer x',
          'Basic YTpi',
          'bearer',
          'Bearer pl_000000000000_'.padEnd(66, 'A'),
          'Bearer a.b.c',
          'Bearer null',
        )
        .map((authorization) => spoilt(wanted, { headers: { ...wanted.headers, authorization } })),
    codes: ['BadCredentials'],
  },
  {
    name: 'a reason without the right to it',
    fits: always,
    of: (wanted) =>
      fc
        .constantFrom('', 'because', '%E6%A0%B8%E5%AF%B9', '%0d%0aX: y', '%FF', 'x'.repeat(5_000))
        .map((reason) => spoilt(wanted, { headers: { ...wanted.headers, 'unmask-reason': reason } })),
    codes: ['UnmaskNotAllowed', 'UnmaskReasonMalformed'],
  },
  {
    name: 'an address that there is not',
    fits: ({ method }) => method === 'GET',
    of: (wanted) =>
      fc
        .constantFrom('/', '/x', '/x/y/z', '.xml', '.')
        .map((more) => spoilt(wanted, { path: `/v1/nowhere${more}`, query: [] })),
    codes: ['NotFound'],
  },
]
