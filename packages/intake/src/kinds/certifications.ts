import { dateField, roundField } from '../fields/calendar.js'
import { optional, required } from '../rows/column.js'
import { kind, says } from '../rows/kind.js'
import { certificationMethodField, certificationResultField } from './codes.js'
import { participantColumn } from './columns.js'

/** 生存认证 */
export const certifications = kind({
  name: 'certifications',
  zh: '生存认证',
  columns: {
    participantId: participantColumn,
    round: required('round', ['认证批次', '批次'], roundField),
    result: required('result', ['认证结果', '结果'], certificationResultField),
    recordedOn: required('recorded_on', ['认证日期', '登记日期'], dateField),
    method: optional('method', ['认证方式', '方式'], certificationMethodField),
  },
  becomes: ['CertificationRecorded'],
  say: (fields) => says({ type: 'CertificationRecorded', ...fields }),
})

/** 认证批次 */
export const certificationRounds = kind({
  name: 'certification-rounds',
  zh: '认证批次',
  columns: {
    round: required('round', ['认证批次', '批次'], roundField),
    opensOn: required('opens_on', ['开始日期'], dateField),
    deadline: required('deadline', ['截止日期'], dateField),
  },
  becomes: ['CertificationRoundOpened'],
  say: (fields) => says({ type: 'CertificationRoundOpened', ...fields }),
})
