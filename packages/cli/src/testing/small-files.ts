import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/**
 * Two invented participants, small enough to be checked by hand.
 *
 * A001 was 60 when the scheme began and owes no years: a pensioner, 65 since 2015-03. A002 pays 200 yuan a year. One row of the
 * contributions names nobody, and another is no amount.
 */
export const smallFiles: Readonly<Record<string, string>> = {
  'certification-rounds.csv': 'round,opens_on,deadline\n2022-H1,2022-01-01,2022-06-30\n',
  'participants.csv':
    'participant_id,id_number,name,sex,birth_date,enrolled_on,zone,street\n' +
    'A001,530121195003290021,王芳,F,1950-03-29,2011-07-01,chenggong,龙城街道\n' +
    'A002,530121198505050012,李强,M,1985-05-05,2015-01-01,resort,大渔街道\n',
  'contributions.csv':
    'participant_id,year,kind,amount_yuan,received_on,tier_yuan\n' +
    'A002,2021,normal,200.00,2021-05-01,200\n' +
    'A002,2022,normal,200.00,2022-03-01,200\n' +
    'NOBODY,2022,normal,200.00,2022-03-01,200\n' +
    'A002,2022,back,2OO.00,2022-03-02,200\n',
  'subsidies.csv':
    'participant_id,contribution_year,level,amount_yuan,credited_on\n' +
    'A002,2022,district,100.00,2022-12-01\n' +
    'A002,2022,province,35.00,2022-12-01\n',
  'interest.csv': 'participant_id,year,rate,amount_yuan,credited_on\nA002,2021,0.0275,3.30,2021-12-31\n',
  'payments.csv':
    'participant_id,period_owed,pay_month,paid_on,kind,status,basic-pension:central,basic-pension:province,basic-pension:city,basic-pension:district,age-65-increment:province,age-65-increment:city,age-65-increment:district\n' +
    'A001,2022-10,2022-10,2022-10-15,regular,paid,98.00,15.00,9.00,11.00,2.50,1.00,1.50\n',
  'certifications.csv': 'participant_id,round,result,recorded_on,method\nA001,2022-H1,passed,2022-05-01,app\n',
  'funds.csv':
    'action,zone,year,purpose,amount_yuan,on,level\n' +
    'appropriated,chenggong,2022,basic-pension,1500.00,2022-04-01,district\n' +
    'settled,chenggong,2022,basic-pension,-25.50,2022-12-20,district\n',
}

const made: string[] = []

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A new folder with `files` in it, and those files. It is gone after the tests of the file. */
export const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pension-ledger-cli-'))
  made.push(folder)
  mkdirSync(join(folder, 'files'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'files', name), text)
  return folder
}
