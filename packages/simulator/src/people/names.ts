import { chance, pick, type Random, type Weighted, weighted } from '../random/random.js'

/** 姓, by how common they are; all names are put together by chance and mean nobody. */
const surnames: Weighted<string> = [
  [80, '李'],
  [75, '王'],
  [70, '张'],
  [55, '杨'],
  [45, '刘'],
  [40, '陈'],
  [30, '赵'],
  [30, '马'],
  [25, '段'],
  [25, '普'],
  [20, '毕'],
  [20, '角'],
  [20, '周'],
  [20, '徐'],
  [15, '沐'],
  [10, '缪'],
  [5, '欧阳'],
  [3, '尉迟'],
  [1, '龴'],
]

/** Among them characters outside the first Unicode plane or rarely covered by fonts, as real registers have them. */
const givenNames: ReadonlyArray<string> = [
  ...'秀英丽华芳琼兰美凤珍玉云芬艳红敏静燕萍慧建国志明军伟强勇平福林光文学忠祥荣兴发宝贵春富斌辉鹏浩宇梓涵睿一凡欣怡',
]
const rareCharacters: ReadonlyArray<string> = ['𠮷', '㐂', '龴', '燚', '淼', '喆', '堃', '犇']

const given = (random: Random): string => pick(random, chance(random, 0.01) ? rareCharacters : givenNames)

/** 姓名: invented. */
export const nameOf = (random: Random): string => {
  const surname = weighted(random, surnames)
  const first = given(random)
  return chance(random, 0.25) ? surname + first : surname + first + given(random)
}
