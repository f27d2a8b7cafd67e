/** What lies beside the files, so that nobody takes them for real. */
export const readme = `本目录中的全部数据均为模拟数据，由程序按随机种子生成。
所有人员、姓名、公民身份号码、银行账号、社区、金额均为虚构，与任何真实人员无关。
身份号码的行政区划代码（99 开头）不存在；银行账号以 0000 开头，不属于任何银行。

Everything in this directory is simulated. A program made it from a random seed.
All persons, names, ID numbers, bank accounts, communities and amounts are invented
and have nothing to do with any real person. The ID numbers begin with 99, which is
no place; the bank accounts begin with 0000, which is no bank.
`
