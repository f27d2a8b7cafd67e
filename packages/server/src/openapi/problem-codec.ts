import * as t from 'io-ts'
import { type ProblemCode, problemKinds } from '../problem/problem-kinds.js'
import { DescribedType, described, named } from '../schema/described.js'
import { Whole } from '../schema/whole.js'

const codes = Object.keys(problemKinds)
const isCode = (value: unknown): value is ProblemCode => codes.some((code) => code === value)

const Code = new DescribedType(
  new t.Type<ProblemCode, string, unknown>(
    'ProblemCode',
    isCode,
    (value, context) => (isCode(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  ),
  { name: 'ProblemCode', schema: { type: 'string', enum: codes } },
)

/** `application/problem+json` as it leaves. */
export const ProblemShown = named(
  'Problem',
  t.strict({
    type: t.string,
    title: t.string,
    status: Whole,
    detail: t.string,
    code: Code,
    instance: described(t.string, '请求编号', 'the id of the request'),
    errors: t.readonlyArray(
      t.strict({
        in: t.keyof({ path: null, query: null, header: null, body: null }),
        pointer: described(t.string, 'JSON 指针', 'a JSON pointer'),
        code: t.keyof({ missing: null, malformed: null, unknown: null, repeated: null }),
        detail: t.string,
      }),
    ),
  }),
)
