import type { Bilingual } from '@pension-ledger/projections'

/** What every problem of a code has in common: what it is, and what whoever asked can do. */
export interface ProblemKind {
  readonly status: number
  readonly title: Bilingual
  readonly advice: Bilingual
}

const kind = (status: number, zh: readonly [string, string], en: readonly [string, string]): ProblemKind => ({
  status,
  title: { zh: zh[0], en: en[0] },
  advice: { zh: zh[1], en: en[1] },
})

/** Every problem there is, by its public code. Codes are never renamed. */
export const problemKinds = {
  MalformedRequest: kind(
    400,
    ['请求有不符合约定之处。', '请改正所列各项。'],
    ['Something in the request is not as agreed.', 'Mend what is listed.'],
  ),
  BadCursor: kind(
    400,
    ['游标不属于这次查询，或已被改动。', '请不带游标从第一页重新查询。'],
    ['The cursor does not belong to this question, or was changed.', 'Ask for the first page again, without a cursor.'],
  ),
  BadTarget: kind(
    400,
    ['请求地址的写法不被接受。', '请使用以 / 开头、编码正确的路径。'],
    ['The target of the request is not written as it should be.', 'Use a path that begins with / and is encoded.'],
  ),
  PositionBeyondHead: kind(
    400,
    ['账本还没有这个位次。', '请用不大于当前账本位次的数，或不给 knownAt。'],
    ['The ledger does not reach that position.', 'Give one that it has reached, or leave knownAt out.'],
  ),
  MonthBeforeScheme: kind(
    400,
    ['该月早于制度开始，没有待遇可言。', '请查询制度开始以后的月份。'],
    ['The month is before the scheme began: nothing was owed.', 'Ask for a later month.'],
  ),
  YearNotReached: kind(
    400,
    ['所问年度晚于生效截至日。', '请查询更早的年度，或放宽 effectiveAt。'],
    ['The year lies after the day by which the question is cut.', 'Ask for an earlier year or a later effectiveAt.'],
  ),
  NotBy: kind(
    400,
    ['该表不能细分到这一层。', '请按片区、街道或社区中该表支持的一层查询。'],
    ['The table cannot be broken down that far.', 'Ask for it by larger places.'],
  ),
  UnknownColumn: kind(
    404,
    ['该报表没有这一列，或这一列不由参保人的记录构成。', '报表的列见其答案中的 columns。'],
    ['The report has no such column, or one that no participant has a share in.', 'Its answer lists its columns.'],
  ),
  NoCredentials: kind(
    401,
    ['需要访问密钥或令牌。', '请在 Authorization: Bearer 中给出，或在页面登录。'],
    ['A key or a token is needed.', 'Send it as Authorization: Bearer, or sign in.'],
  ),
  BadCredentials: kind(
    401,
    ['密钥或令牌无效。', '请核对是否写全、是否过期或已吊销；新密钥由管理员发放。'],
    [
      'The key or the token is not valid.',
      'See whether it is whole, expired or revoked; the administrator gives out keys.',
    ],
  ),
  NotAllowed: kind(
    403,
    ['该密钥无权查询此项。', '请向管理员申请所需的权限。'],
    ['This key may not ask for that.', 'The administrator can give it the scope.'],
  ),
  AllZonesNeeded: kind(
    403,
    ['此项是全基金的数字，需要全部片区的权限。', '请改问自己的片区，或向管理员申请。'],
    [
      'These are figures of the whole fund: all zones are needed.',
      'Ask for your own zone, or the administrator for all.',
    ],
  ),
  CrossOrigin: kind(
    403,
    ['请求不是从本服务器的页面发出的。', '请从本服务器的页面重新操作。'],
    ['The request did not come from a page of this server.', 'Do it again from a page of this server.'],
  ),
  UnmaskNotAllowed: kind(
    403,
    ['该密钥无权查看完整的个人信息。', '请不带理由查询，或向管理员申请。'],
    ['This key may not be shown personal data whole.', 'Ask without a reason, or the administrator for the scope.'],
  ),
  UnmaskReasonMalformed: kind(
    400,
    ['查看完整个人信息的理由不合要求。', '请写一行 5 至 200 字的文字。'],
    ['The reason for showing personal data whole is not as it must be.', 'Write one line of 5 to 200 characters.'],
  ),
  NotFound: kind(
    404,
    ['没有这个地址。', '全部地址见 /docs。'],
    ['There is nothing at this address.', 'All addresses are listed at /docs.'],
  ),
  UnknownParticipant: kind(
    404,
    ['没有这名参保人。', '请核对个人编号；名册见 /v1/participants，按身份证号可查找。'],
    [
      'There is no such participant.',
      'Check the number; /v1/participants lists all, and they can be found by ID number.',
    ],
  ),
  UnknownZone: kind(
    404,
    ['没有这个片区。', '全部片区见 /v1/zones。'],
    ['There is no such zone.', '/v1/zones lists all.'],
  ),
  UnknownRound: kind(
    404,
    ['没有这个认证批次。', '全部批次见 /v1/certification。'],
    ['There is no such certification round.', '/v1/certification lists all.'],
  ),
  NoSuchEvent: kind(
    404,
    ['没有这条记录。', '请核对记录编号；若限定了时点，记录可能晚于该时点。'],
    ['There is no such event.', 'Check its id; it may also be later than the moment that was asked for.'],
  ),
  NothingPublished: kind(
    404,
    ['服务器没有公布数可核对。', '请由运维人员以 --published 给出公布数文件。'],
    ['The server was given no published figures.', 'Whoever runs it names their file by --published.'],
  ),
  MethodNotAllowed: kind(
    405,
    ['此地址不接受这种方法。', '可用的方法见 Allow。'],
    ['The method is not allowed here.', '`Allow` lists those that are.'],
  ),
  NotAcceptable: kind(
    406,
    ['没有所要求的格式。', '可用的格式为 JSON，表格另有 CSV 和 XLSX。'],
    ['The format that was asked for is not offered.', 'There is JSON, and of tables also CSV and XLSX.'],
  ),
  BodyTooLarge: kind(
    413,
    ['请求正文过大。', '请只发送约定的字段。'],
    ['The body of the request is too large.', 'Send the agreed fields alone.'],
  ),
  UriTooLong: kind(
    414,
    ['请求地址过长。', '请缩短查询。'],
    ['The target of the request is too long.', 'Ask with fewer or shorter parameters.'],
  ),
  UnsupportedMediaType: kind(
    415,
    ['请求正文的类型不被接受。', '请用 application/json。'],
    ['The type of the body is not accepted.', 'Send application/json.'],
  ),
  TooManyRows: kind(
    422,
    ['行数超过一份表格的上限。', '请缩小范围或分页。'],
    ['There are more rows than a sheet is given.', 'Narrow the question, or ask page by page.'],
  ),
  NoPolicyInForce: kind(
    422,
    ['该日没有生效的政策参数，因此没有答案。', '请改问政策生效期内的时点；参数见 /v1/policy。'],
    [
      'No rule of the policy book is in force for it: there is no answer.',
      'Ask for a time that /v1/policy has rules for.',
    ],
  ),
  RateLimited: kind(
    429,
    ['请求过于频繁。', '请等候 Retry-After 所示秒数。'],
    ['There are too many requests.', 'Wait as many seconds as `Retry-After` says.'],
  ),
  InternalError: kind(
    500,
    ['服务器内部出错。', '请把 instance 告知运维人员。'],
    ['Something went wrong inside.', 'Tell whoever runs the server the `instance`.'],
  ),
  LedgerUnreadable: kind(
    500,
    ['账本中有读不懂的记录。', '请把 instance 告知运维人员。'],
    ['The ledger holds something that cannot be read.', 'Tell whoever runs the server the `instance`.'],
  ),
  NotYetCounted: kind(
    503,
    ['正在首次统计。', '请稍后再试。'],
    ['The first counting is under way.', 'Ask again shortly.'],
  ),
  BeingWorkedOut: kind(503, ['正在计算。', '请稍后再试。'], ['It is being worked out.', 'Ask again shortly.']),
  ProofUnavailable: kind(
    503,
    ['暂时无法核验来访者的身份。', '请稍后再试。'],
    ['Who is asking cannot be checked at the moment.', 'Ask again shortly.'],
  ),
  Overloaded: kind(503, ['服务器繁忙。', '请稍后再试。'], ['The server is busy.', 'Ask again shortly.']),
  ReadLogUnavailable: kind(
    503,
    ['查阅日志无法写入，因此不提供个人信息。', '请稍后再试，或告知运维人员。'],
    ['The read log cannot be written, so personal data is not shown.', 'Ask again shortly, or tell whoever runs it.'],
  ),
  LedgerUnavailable: kind(
    503,
    ['账本暂时无法读取。', '请稍后再试。'],
    ['The ledger cannot be read at the moment.', 'Ask again shortly.'],
  ),
} as const satisfies Readonly<Record<string, ProblemKind>>

/** One of `problemKinds`. */
export type ProblemCode = keyof typeof problemKinds

/** What a problem is and what to do, in a language each. */
export const sentenceOf = ({ title, advice }: ProblemKind): Bilingual => ({
  zh: `${title.zh}${advice.zh}`,
  en: `${title.en} ${advice.en}`,
})
