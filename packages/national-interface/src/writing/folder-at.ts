import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { FolderError, OutputFile, OutputFolder } from './output-folder.js'

/** A folder of the file system, which exists. Files on their way are called `NAME.part`. */
export const folderAt = (path: string): OutputFolder => ({
  create: (name) =>
    attempt(name, async () => fileAt(name, join(path, name), await open(join(path, `${name}.part`), 'w+'))),
})

const fileAt = (name: string, path: string, handle: FileHandle): OutputFile => {
  let length = 0
  return {
    write: (bytes) =>
      attempt(name, async () => {
        for (let at = 0; at < bytes.length; )
          at += (await handle.write(bytes, at, bytes.length - at, length + at)).bytesWritten
        length += bytes.length
      }),
    bytes: () => bytesOf(name, handle, () => length),
    finish: () =>
      attempt(name, async () => {
        await handle.sync()
        await handle.close()
        await rename(`${path}.part`, path)
      }),
    discard: async () => {
      await handle.close()
      await rm(`${path}.part`, { force: true })
    },
  }
}

const pieceBytes = 1 << 18

async function* bytesOf(
  name: string,
  handle: FileHandle,
  length: () => number,
): AsyncGenerator<E.Either<FolderError, Uint8Array>, void> {
  for (let at = 0; at < length(); ) {
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, length() - at))
    const read = await attempt(name, () => handle.read(piece, 0, piece.length, at))()
    if (E.isLeft(read)) return yield read
    const { bytesRead } = read.right
    if (bytesRead === 0) return yield E.left({ code: 'FileNotWritable', file: name, why: 'SHORTER' })
    at += bytesRead
    yield E.right(piece.subarray(0, bytesRead))
  }
}

const attempt =
  <Done>(file: string, work: () => Promise<Done>) =>
  async (): Promise<E.Either<FolderError, Done>> => {
    try {
      return E.right(await work())
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      return E.left(
        error.code === 'ENOSPC'
          ? { code: 'DiskFull', file }
          : { code: 'FileNotWritable', file, why: String(error.code) },
      )
    }
  }
