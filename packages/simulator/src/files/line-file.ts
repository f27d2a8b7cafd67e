import { appendFileSync, closeSync, openSync, readSync, writeSync } from 'node:fs'

/**
 * A file that grows by lines. It keeps a piece in memory and no file open, so that there may be hundreds of them; lines become bytes
 * at once, which is what keeps the collector of garbage idle.
 */
export interface LineFile {
  readonly path: string
  readonly piece: Buffer
  filled: number
  lines: number
}

const pieceBytes = 1 << 16
/** UTF-8 of one UTF-16 unit. */
const bytesAtMost = 3

/** A new file, with a header or none; one that was there is replaced. */
export const newLineFile = (path: string, header: string | null): LineFile => {
  closeSync(openSync(path, 'w'))
  const file: LineFile = { path, piece: Buffer.allocUnsafe(pieceBytes), filled: 0, lines: 0 }
  if (header !== null) append(file, `${header}\n`)
  return file
}

const append = (file: LineFile, text: string): void => {
  const most = text.length * bytesAtMost
  if (file.filled + most > pieceBytes) flush(file)
  if (most > pieceBytes) appendFileSync(file.path, text)
  else file.filled += file.piece.write(text, file.filled)
}

export const addLine = (file: LineFile, line: string): void => {
  append(file, `${line}\n`)
  file.lines += 1
}

export const flush = (file: LineFile): void => {
  if (file.filled > 0) appendFileSync(file.path, file.piece.subarray(0, file.filled))
  file.filled = 0
}

/** Puts the whole of another file behind what is there. */
export const addFile = (file: LineFile, other: LineFile): void => {
  flush(other)
  flush(file)
  const from = openSync(other.path, 'r')
  const to = openSync(file.path, 'a')
  try {
    for (let read = readSync(from, file.piece); read > 0; read = readSync(from, file.piece))
      for (let written = 0; written < read; ) written += writeSync(to, file.piece, written, read - written)
  } finally {
    closeSync(from)
    closeSync(to)
  }
  file.lines += other.lines
}
