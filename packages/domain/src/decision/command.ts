import * as t from 'io-ts'
import { RefundAccount } from './account-refund.decide.js'
import { ApproveBenefit } from './approval.decide.js'
import { SuspendBenefit, TerminateBenefit } from './benefit.decide.js'
import { EndCategory, GrantCategory } from './category.decide.js'
import { RecordCertification } from './certification.decide.js'
import { ReceiveContribution } from './contribution.decide.js'
import { CreditInterest, CreditSubsidy } from './crediting.decide.js'
import { Enrol, ResumeEnrolment, SuspendEnrolment, TerminateEnrolment } from './enrolment.decide.js'
import { PayArrears, PayPension } from './payment.decide.js'
import { ChangePlace } from './place.decide.js'
import { DemandRecovery, OffsetRecovery, ReceiveRecovery, WriteOffRecovery } from './recovery.decide.js'
import { ResumeBenefit } from './resumption.decide.js'
import { PayFuneralGrant, RecordDeath } from './settlement.decide.js'

/** 经办指令: what an office may command. The codec is for doors: what stands in a command is checked before it is decided. */
export type Command =
  | Enrol
  | SuspendEnrolment
  | ResumeEnrolment
  | TerminateEnrolment
  | ChangePlace
  | GrantCategory
  | EndCategory
  | ReceiveContribution
  | CreditSubsidy
  | CreditInterest
  | ApproveBenefit
  | SuspendBenefit
  | ResumeBenefit
  | TerminateBenefit
  | PayPension
  | PayArrears
  | RecordCertification
  | RecordDeath
  | PayFuneralGrant
  | RefundAccount
  | DemandRecovery
  | ReceiveRecovery
  | OffsetRecovery
  | WriteOffRecovery

/** The names of the commands. */
export type CommandType = Command['type']

export const Command: t.Type<Command, unknown> = t.union([
  Enrol,
  SuspendEnrolment,
  ResumeEnrolment,
  TerminateEnrolment,
  ChangePlace,
  GrantCategory,
  EndCategory,
  ReceiveContribution,
  CreditSubsidy,
  CreditInterest,
  ApproveBenefit,
  SuspendBenefit,
  ResumeBenefit,
  TerminateBenefit,
  PayPension,
  PayArrears,
  RecordCertification,
  RecordDeath,
  PayFuneralGrant,
  RefundAccount,
  DemandRecovery,
  ReceiveRecovery,
  OffsetRecovery,
  WriteOffRecovery,
])
