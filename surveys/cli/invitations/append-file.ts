/** A file of lines that only grows and survives whatever ends the process: a line is there whole, or not at all. */
import { type FileHandle, open } from 'node:fs/promises'

const lineFeed = 0x0a
const step = 64 * 1024

export interface AppendFile {
  /** Whether nothing stands in it yet. */
  readonly isNew: boolean
  /** Add lines, each with its end; once this is over, they are on the disk. */
  append(lines: string): Promise<void>
  close(): Promise<void>
}

/**
 * Open a file for adding lines, which nobody but its owner may read. What was cut off in the middle of a line when a
 * process ended is taken away.
 */
export async function openAppendFile(path: string): Promise<AppendFile> {
  const file = await open(path, 'a+', 0o600)
  const whole = await endOfLastLine(file)
  await file.truncate(whole)
  return {
    isNew: whole === 0,
    async append(lines) {
      await file.appendFile(lines)
      await file.datasync()
    },
    close: () => file.close(),
  }
}

/** Find where the last whole line ends. */
async function endOfLastLine(file: FileHandle): Promise<number> {
  const { size } = await file.stat()
  for (let end = size; end > 0; end -= step) {
    const start = Math.max(0, end - step)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start)
    const at = buffer.subarray(0, bytesRead).lastIndexOf(lineFeed)
    if (at >= 0) return start + at + 1
  }
  return 0
}
