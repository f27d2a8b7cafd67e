import type { Bilingual } from '@pension-ledger/projections'

/** What every problem of a code has in common. */
interface ProblemKind {
  readonly status: number
  readonly title: Bilingual
}

const kind = (status: number, zh: string, en: string): ProblemKind => ({ status, title: { zh, en } })

/** Every problem there is, by its public code. Codes are never renamed. */
export const problemKinds = {
  MalformedRequest: kind(400, '请求有不符合约定之处。', 'Something in the request is not as agreed.'),
  BadCursor: kind(
    400,
    '游标不属于这次查询，或已被改动。',
    'The cursor does not belong to this question, or was changed.',
  ),
  BadTarget: kind(400, '请求地址的写法不被接受。', 'The target of the request is not written as it should be.'),
  PositionBeyondHead: kind(400, '账本还没有这个位次。', 'The ledger does not reach that position.'),
  MonthBeforeScheme: kind(
    400,
    '该月早于制度开始，没有待遇可言。',
    'The month is before the scheme began: nothing was owed.',
  ),
  YearNotReached: kind(400, '所问年度晚于生效截至日。', 'The year lies after the day by which the question is cut.'),
  NotBy: kind(400, '该表不能细分到这一层。', 'The table cannot be broken down that far.'),
  UnknownColumn: kind(
    404,
    '该报表没有这一列，或这一列不由参保人的记录构成。',
    'The report has no such column, or one that no participant has a share in.',
  ),
  NoCredentials: kind(401, '需要访问密钥或令牌。', 'A key or a token is needed.'),
  BadCredentials: kind(401, '密钥或令牌无效。', 'The key or the token is not valid.'),
  NotAllowed: kind(403, '该密钥无权查询此项。', 'This key may not ask for that.'),
  AllZonesNeeded: kind(
    403,
    '此项是全基金的数字，需要全部片区的权限。',
    'These are figures of the whole fund: all zones are needed.',
  ),
  CrossOrigin: kind(403, '请求不是从本服务器的页面发出的。', 'The request did not come from a page of this server.'),
  UnmaskNotAllowed: kind(403, '该密钥无权查看完整的个人信息。', 'This key may not be shown personal data whole.'),
  UnmaskReasonMalformed: kind(
    400,
    '查看完整个人信息的理由须为一行 5 至 200 字的文字。',
    'The reason for showing personal data whole must be one line of 5 to 200 characters.',
  ),
  NotFound: kind(404, '没有这个地址。', 'There is nothing at this address.'),
  UnknownParticipant: kind(404, '没有这名参保人。', 'There is no such participant.'),
  UnknownZone: kind(404, '没有这个片区。', 'There is no such zone.'),
  UnknownRound: kind(404, '没有这个认证批次。', 'There is no such certification round.'),
  NoSuchEvent: kind(404, '没有这条记录。', 'There is no such event.'),
  NothingPublished: kind(404, '服务器没有公布数可核对。', 'The server was given no published figures.'),
  MethodNotAllowed: kind(405, '此地址不接受这种方法。', 'The method is not allowed here.'),
  NotAcceptable: kind(406, '没有所要求的格式。', 'The format that was asked for is not offered.'),
  BodyTooLarge: kind(413, '请求正文过大。', 'The body of the request is too large.'),
  UriTooLong: kind(414, '请求地址过长。', 'The target of the request is too long.'),
  UnsupportedMediaType: kind(415, '请求正文须为 application/json。', 'The body must be application/json.'),
  TooManyRows: kind(
    422,
    '行数超过一份表格的上限，请缩小范围或分页。',
    'There are more rows than a sheet is given: narrow the question, or ask page by page.',
  ),
  NoPolicyInForce: kind(
    422,
    '该日没有生效的政策参数，因此没有答案。',
    'No rule of the policy book is in force for it: there is no answer.',
  ),
  RateLimited: kind(429, '请求过于频繁。', 'There are too many requests.'),
  InternalError: kind(500, '服务器内部出错。', 'Something went wrong inside.'),
  LedgerUnreadable: kind(500, '账本中有读不懂的记录。', 'The ledger holds something that cannot be read.'),
  NotYetCounted: kind(503, '正在首次统计，请稍后再试。', 'The first counting is under way: ask again shortly.'),
  BeingWorkedOut: kind(503, '正在计算，请稍后再试。', 'It is being worked out: ask again shortly.'),
  ProofUnavailable: kind(
    503,
    '暂时无法核验来访者的身份，请稍后再试。',
    'Who is asking cannot be checked at the moment: ask again shortly.',
  ),
  Overloaded: kind(503, '服务器繁忙，请稍后再试。', 'The server is busy: ask again shortly.'),
  ReadLogUnavailable: kind(
    503,
    '查阅日志无法写入，因此不提供个人信息。',
    'The read log cannot be written, so personal data is not shown.',
  ),
  LedgerUnavailable: kind(503, '账本暂时无法读取。', 'The ledger cannot be read at the moment.'),
} as const satisfies Readonly<Record<string, ProblemKind>>

/** One of `problemKinds`. */
export type ProblemCode = keyof typeof problemKinds
