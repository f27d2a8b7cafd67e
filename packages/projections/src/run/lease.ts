import type { Connection } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { ProjectionError } from './projection-error.js'
import type { ProjectionFile } from './projection-file.js'

/** 租约: whose turn it is to write, as the file has it. */
export interface Lease {
  readonly token: number
  readonly holder: string | null
  readonly beats: number
  readonly beatAt: string | null
  readonly trouble: string | null
}

/** What a holder writes with. Every one of its commits is refused once somebody else has taken the lease. */
export interface Fence {
  readonly token: number
  readonly clock: () => string
}

export const leaseIn = (db: Connection): Lease =>
  db.statement('SELECT token, holder, beats, beat_at AS beatAt, trouble FROM lease').get() as Lease

/**
 * Takes the lease where nobody has it, or where the holder has not stirred since `silent` was seen. Whether that was long enough ago
 * only the watcher's own patience can tell: clocks of two machines, or one that was set back, could not. Null: somebody is at work.
 */
export const takeLease = (
  file: ProjectionFile,
  { holder, clock, silent }: { readonly holder: string; readonly clock: () => string; readonly silent: Lease | null },
): E.Either<ProjectionError, Fence | null> =>
  file.change((db) => {
    const lease = leaseIn(db)
    const isSilent = silent !== null && lease.token === silent.token && lease.beats === silent.beats
    if (lease.holder !== null && !isSilent) return E.right(null)
    const token = lease.token + 1
    db.statement(
      'UPDATE lease SET token = ?, holder = ?, beats = beats + 1, beat_at = ?, trouble = NULL WHERE only = 1',
    ).run(token, holder, clock())
    return E.right({ token, clock })
  })

/** Changes the file as the holder of the lease; the change is a beat as well. Rejects: LeaseLost, and what the work does. */
export const changeFenced = <A>(
  file: ProjectionFile,
  { token, clock }: Fence,
  work: (db: Connection) => E.Either<ProjectionError, A>,
): E.Either<ProjectionError, A> =>
  file.change((db): E.Either<ProjectionError, A> => {
    const lease = leaseIn(db)
    if (lease.token !== token || lease.holder === null) return E.left({ code: 'LeaseLost', holder: lease.holder })
    db.statement('UPDATE lease SET beats = beats + 1, beat_at = ?, trouble = NULL WHERE only = 1').run(clock())
    return work(db)
  })

/** A sign of life, from the loop that does the work itself: a timer would go on where the work hangs. */
export const pulse = (file: ProjectionFile, fence: Fence, trouble: string | null): E.Either<ProjectionError, void> =>
  changeFenced(file, fence, (db) => {
    db.statement('UPDATE lease SET trouble = ? WHERE only = 1').run(trouble)
    return E.right(undefined)
  })

/** Leaves the work to whoever wants it, at once. */
export const giveLeaseBack = (file: ProjectionFile, fence: Fence): E.Either<ProjectionError, void> =>
  changeFenced(file, fence, (db) => {
    db.exec('UPDATE lease SET holder = NULL WHERE only = 1')
    return E.right(undefined)
  })
