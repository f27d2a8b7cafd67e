import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KindName, kindNames } from '../rows/kind-name.js'

/** Invented persons. Their names, ID numbers and accounts must never be found in a store. */
export const secrets = [
  '赵金丝雀',
  '钱金丝雀',
  '孙金丝雀',
  '李金丝雀',
  '530121195703011232',
  '530121196101152249',
  '530121480505002',
  '530121199001014417',
  '530121195703011240',
  '6217000012345678',
  '6217000087654321',
  '6217000011112222',
] as const

/** One small file of every kind. p-1 and p-2 receive a pension, p-3 died, p-4 contributes. */
export const sampleFiles: Readonly<Record<KindName, string>> = {
  'certification-rounds': 'round,opens_on,deadline\n2022-H1,2022-01-01,2022-06-30\n2022-H2,2022-07-01,2022-11-30\n',
  targets: 'year,target_heads,eligible_population,on\n2022,85000,90839,2022-01-10\n',
  participants: `participant_id,id_number,name,sex,birth_date,enrolled_on,zone,street,community,bank_account,maker,checker
p-1,530121195703011232,赵金丝雀,M,1957-03-01,2011-07-01,chenggong,龙城街道,古城社区,6217000012345678,经办甲,复核乙
p-2,530121196101152249,钱金丝雀,女,1961/1/15,20110701,高新区,马金铺街道,,,经办甲,复核乙
p-3,530121480505002,孙金丝雀,F,1948-05-05,2011-07-01,resort,无名街道,,6217000087654321,经办甲,复核乙
p-4,530121199001014417,李金丝雀,M,1990-01-01,2012-01-01,呈贡区,龙城街道,,,经办甲,
`,
  categories: `participant_id,category,from,grade,to,source_agency
p-2,残疾,2015-01-01,1,2021-12-31,残联
p-4,minimum-living,2020-01-01,,,民政局
`,
  changes: `participant_id,kind,effective_on,field,before,after,reason,amount_yuan,years
p-1,identity,2020-03-01,id-number,530121195703011232,530121195703011240,号码更正,,
p-2,identity,2020-03-01,name,钱金丝雀,钱金丝雀二,,,
p-2,identity,2020-03-02,birth-date,1961-01-15,1961-01-16,,,
p-2,identity,2020-03-02,sex,女,F,,,
p-2,bank-account,2020-04-01,,,6217000011112222,,,
p-4,place,2021-01-01,zone,chenggong,度假区,,,
p-4,place,2021-01-01,street,龙城街道,大渔街道,,,
p-4,suspend,2021-02-01,,,,外出,,
p-4,resume,2021-06-01,,,,,,
p-4,transfer-in,2021-07-01,,,,,"1,200.50",3
p-4,transfer-out,2023-07-01,,,,,100,1
p-4,terminate,2023-08-01,,,,转出,,
`,
  contributions: `participant_id,year,kind,amount_yuan,received_on,tier_yuan,funder,category
p-4,2021,normal,200.00,2021-03-05,200,,
p-4,2022,on-behalf,100,2022-05-05,100,区财政,minimum-living
p-4,2020,补缴,200,2022-05-06,200,,
p-4,2022,集体,50,2022-05-06,,村集体,
`,
  'contribution-refunds': 'participant_id,year,amount_yuan,refunded_on,reason\np-4,2020,200.00,2022-06-01,重复缴费\n',
  'on-behalf-assessments':
    'participant_id,year,category,tier_yuan,funder,assessed_on\np-4,2022,低保,100,区财政,2022-04-01\n',
  subsidies: 'participant_id,contribution_year,level,amount_yuan,credited_on\np-4,2021,district,100,2021-06-01\n',
  interest: 'participant_id,year,rate,amount_yuan,credited_on\np-4,2021,0.0275,4.20,2021-12-31\n',
  benefits: `participant_id,action,benefit,month,reason,arrears_from,account_balance_yuan,account_pension_yuan
p-1,approve,pension,2017-04,,,1390.00,10.00
p-1,suspend,pension,2021-07,uncertified,,,
p-1,resume,pension,2021-09,,2021-07,,
p-3,terminate,pension,2022-03,死亡,,,
`,
  certifications: `participant_id,round,result,recorded_on,method
p-1,2022-H1,passed,2022-05-01,app
p-2,2022-H1,失踪,2022-05-02,
p-3,2022-H1,死亡,2022-05-03,上门
`,
  payments: `participant_id,period_owed,pay_month,paid_on,kind,status,basic-pension:central,basic-pension:province,basic-pension:city,basic-pension:district,age-65-increment:district,account-pension:account,document
p-1,2022-10,2022-10,2022-10-20,regular,paid,98.00,15.00,9.00,11.00,1.50,10.00,B-10
p-2,2022-10,2022-10,2022-10-20,regular,paid,98,15,9,11,,,B-10
p-2,2022-10,2022-10,2022-10-25,regular,退票,98,15,9,11,,,B-11
p-3,2022-04,2022-04,2022-04-20,regular,paid,93,15,9,11,1.5,,B-04
`,
  deaths: 'participant_id,died_on,reported_on,source\np-3,2022-03-15,2022-05-03,民政\n',
  funerals: 'participant_id,base_yuan,months,city_yuan,district_yuan,paid_on\np-3,133.00,12,638.40,957.60,2022-06-10\n',
  'account-refunds': 'participant_id,amount_yuan,refunded_on,reason,to\np-3,310.55,2022-06-10,死亡,法定继承人\n',
  recoveries: `participant_id,action,amount_yuan,on,period_owed,against
p-3,demand,129.50,2022-06-01,2022-04,
p-3,offset,29.50,2022-06-10,2022-04,funeral
p-3,received,50.00,2022-07-10,2022-04,
p-3,written-off,50.00,2022-12-10,2022-04,
`,
  funds: `action,zone,year,purpose,amount_yuan,on,level,from_account,to_account,community,heads,kind
appropriated,chenggong,2022,basic-pension,1724300.00,2022-01-15,district,,,,,advance
settled,chenggong,2022,basic-pension,-300.00,2022-12-15,district,,,,,settlement
received,chenggong,2022,basic-pension,1724300,2022-01-16,,,,,,
transferred,resort,2022,funeral,134100,2022-02-01,district,fiscal,expenditure,,,
released-to-community,high-tech,2022,contribution-subsidy,1000,2022-03-01,district,,,某社区,10,
credited-to-passbooks,high-tech,2022,contribution-subsidy,900,2022-04-01,district,,,某社区,9,
swept-to-income-account,high-tech,2022,contribution-subsidy,900,2022-05-01,district,,,某社区,9,
`,
  'bank-statements': 'account,on,balance_yuan\nincome,2022-10-31,0.00\n收入户,2022-11-30,12.30\n',
  'external-deaths': `id_number,name,on,source
530121195703011240,赵金丝雀,2022-09-09,公安
530121480505002,孙金丝雀,2022-03-15,公安
`,
  'external-memberships': `id_number,name,from,source,to,scheme
530121199001014417,李金丝雀,2022-01-01,职工养老,2022-06-30,职工养老
`,
  reversals: 'event_id,reason,effective_on\n',
}

/** Writes the sample as a directory of CSV files. */
export const writeSample = async (
  directory: string,
  files: Readonly<Partial<Record<KindName, string>>> = sampleFiles,
): Promise<void> => {
  await mkdir(directory, { recursive: true })
  for (const name of kindNames) {
    const text = files[name]
    if (text !== undefined) await writeFile(join(directory, `${name}.csv`), text)
  }
}
