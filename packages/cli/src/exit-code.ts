/** 退出码: what a script learns from the command. */
export const exitCodes = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  /** Done, but rows were quarantined, or differences or findings exist. */
  doneWithFindings: 3,
  verificationFailed: 4,
  /** The store is locked, missing, or of an unknown version. */
  storeUnusable: 5,
  inputOutput: 6,
  interrupted: 130,
} as const

/** One of `exitCodes`. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
