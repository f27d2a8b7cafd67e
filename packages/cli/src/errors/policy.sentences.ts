import type { NoPolicyInForce, PolicyError } from '@pension-ledger/domain'
import type { AdoptionError, HistoryError } from '@pension-ledger/ledger'
import { exitCodes } from '../exit-code.js'
import { malformedPlaces } from './malformed-places.js'
import type { Tellings } from './sentences.js'

const exit = exitCodes.failed

export const policySentences: Tellings<PolicyError | NoPolicyInForce | Exclude<AdoptionError, HistoryError>> = {
  PolicyMalformed: {
    exit,
    zh: ({ problems }) => [
      `政策册有 ${problems.length} 处不合格式`,
      malformedPlaces(problems).zh,
      '改正文件后用 policy check 再查',
    ],
    en: ({ problems }) => [
      `The policy book is malformed in ${problems.length} ${problems.length === 1 ? 'place' : 'places'}`,
      malformedPlaces(problems).en,
      'Mend the file and run policy check again',
    ],
  },
  UnknownParameter: {
    exit,
    zh: ({ path }) => [`政策册中有未知参数`, `${path} 不在参数目录中`, '核对参数名，或删去它'],
    en: ({ path }) => [
      'The policy book has an unknown parameter',
      `${path} is not in the catalogue`,
      'Check its name, or remove it',
    ],
  },
  UnknownKey: {
    exit,
    zh: ({ path }) => ['政策册中有不认识的字段', `没有规则读取 ${path}`, '改正字段名，或删去它'],
    en: ({ path }) => [
      'The policy book has a key nobody knows',
      `no rule reads ${path}`,
      'Mend its name, or take it out',
    ],
  },
  DatesOutOfOrder: {
    exit,
    zh: ({ path, from, after }) => [
      '政策册中的日期顺序不对',
      `${path}：${from} 排在 ${after} 之后`,
      '按生效日期从早到晚排列，且不重复',
    ],
    en: ({ path, from, after }) => [
      'Dates of the policy book are out of order',
      `${path}: ${from} stands after ${after}`,
      'Put the values in the order of their dates, each date once',
    ],
  },
  UnknownZone: {
    exit,
    zh: ({ path, zone }) => [
      '政策册中有未知片区',
      `${path} 写的是“${zone}”，zones 中没有它`,
      '在 zones 中加上它，或改正代码',
    ],
    en: ({ path, zone }) => [
      'The policy book has an unknown zone',
      `${path} says "${zone}", which zones does not list`,
      'Add it to zones, or mend the code',
    ],
  },
  AlwaysHasOneValue: {
    exit,
    zh: ({ path, found }) => [
      '政策册中一个恒定参数的取值不是一个',
      `${path} 的基准是 always，却有 ${found} 个值`,
      '只保留一个值，或改用别的基准',
    ],
    en: ({ path, found }) => [
      'A constant of the policy book does not have one value',
      `the basis of ${path} is always, and it has ${found}`,
      'Keep one value, or choose another basis',
    ],
  },
  StreetListedTwice: {
    exit,
    zh: ({ path, street, from }) => [
      '政策册中同一街道列了两次',
      `${path}：${street} 自 ${from} 起的归属已列过`,
      '删去其中一行',
    ],
    en: ({ path, street, from }) => [
      'The policy book lists a street twice',
      `${path}: ${street} from ${from} stands there already`,
      'Remove one of the rows',
    ],
  },
  ZoneNamedTwice: {
    exit,
    zh: ({ path, name }) => [
      '政策册中两个片区同名',
      `${path}：“${name}”已属于另一个片区`,
      '改名，使每个名称只指一个片区',
    ],
    en: ({ path, name }) => [
      'Two zones of the policy book share a name',
      `${path}: "${name}" belongs to another zone already`,
      'Rename one, so that each name means one zone',
    ],
  },
  NoPolicyInForce: {
    exit,
    zh: ({ parameter, at }) => [
      `无法计算`,
      `${at} 没有生效的参数 ${parameter}；没有规定不等于零`,
      '在政策册中补上该参数，换新版本号后用 policy adopt 采用',
    ],
    en: ({ parameter, at }) => [
      'It cannot be worked out',
      `no ${parameter} is in force on ${at}, and a missing rule is not zero`,
      'Add it to the policy book under a new version, and adopt that with policy adopt',
    ],
  },
  NoPolicyAdopted: {
    exit,
    zh: () => [
      '账本还没有政策册',
      '没有规则就不能记录或计算',
      '用 import 导入数据（自动采用默认政策册），或用 policy adopt FILE',
    ],
    en: () => [
      'The ledger has no policy book yet',
      'nothing can be recorded or worked out without rules',
      'Run import, which adopts the default book, or policy adopt FILE',
    ],
  },
  PolicyVersionReused: {
    exit,
    zh: ({ id, version, fields }) => [
      `政策册 ${id} 的版本 ${version} 已被采用`,
      `内容却不同：${fields.slice(0, 5).join('、')}`,
      '内容改了就要换新的版本号',
    ],
    en: ({ id, version, fields }) => [
      `Version ${version} of the policy book ${id} was adopted before`,
      `with other content: ${fields.slice(0, 5).join(', ')}`,
      'Give the changed book a new version',
    ],
  },
  OtherJurisdiction: {
    exit,
    zh: ({ ledger, book }) => [
      '政策册属于别的地区',
      `账本的行政区划是 ${ledger}，政策册是 ${book}`,
      '用 --store 另建一个账本',
    ],
    en: ({ ledger, book }) => [
      'The policy book is of another jurisdiction',
      `the ledger keeps ${ledger}, the book is for ${book}`,
      'Make a ledger of its own for it with --store',
    ],
  },
}
