/** Why a history could not be written. `why` is the system's own code, such as `EACCES`. */
export type WriteRefused =
  | { readonly code: 'FileNotWritable'; readonly file: string; readonly why: string }
  | { readonly code: 'DiskFull'; readonly file: string }

/** An error of the file system as a refusal; anything else is a defect and goes on its way. */
export const writeRefused = (directory: string, error: unknown): WriteRefused => {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
  const file = 'path' in error && typeof error.path === 'string' ? error.path : directory
  return error.code === 'ENOSPC'
    ? { code: 'DiskFull', file }
    : { code: 'FileNotWritable', file, why: String(error.code) }
}
