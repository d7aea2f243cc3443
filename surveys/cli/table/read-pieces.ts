/** Reading a text file of any size piece by piece, in the encoding it was written in; refuses what is no text. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import { type Decoded, unreadable } from '../read-text.ts'

export type Encoding = Decoded['encoding']

/** Bytes of one piece. */
const pieceSize = 64 * 1024

/**
 * Find out how a file is encoded: UTF-16 by its byte order mark, UTF-8 where all of it is that, or else Windows-1252.
 *
 * @throws with one plain line where it cannot be read, or holds bytes that no text has
 */
export async function findEncoding(path: string): Promise<Encoding> {
  const mark = await readMark(path)
  if (mark === 'fffe') return 'utf-16le'
  if (mark === 'feff') return 'utf-16be'
  let utf8: TextDecoder | undefined = new TextDecoder('utf-8', { fatal: true })
  for await (const bytes of readBytes(path)) {
    if (bytes.includes(0)) throw new Error(`${path} is no plain text.`)
    if (utf8 && !decodes(utf8, bytes)) utf8 = undefined
  }
  return utf8 && decodes(utf8) ? 'utf-8' : 'windows-1252'
}

/**
 * Read a file as texts, one after the other; every end of a line is `\n`.
 *
 * @param onBytes is told how many bytes have been read so far
 */
export async function* readPieces(
  path: string,
  encoding: Encoding,
  onBytes: (read: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let read = 0
  let held = ''
  for await (const bytes of readBytes(path)) {
    const text = held + decoder.decode(bytes, { stream: true })
    // Whether a line feed follows is known with the next piece.
    held = text.endsWith('\r') ? '\r' : ''
    yield plainLines(held === '' ? text : text.slice(0, -1))
    read += bytes.length
    onBytes(read)
  }
  yield plainLines(held + decoder.decode())
}

function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function decodes(decoder: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined })
    return true
  } catch {
    return false
  }
}

async function readMark(path: string): Promise<string> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
      return buffer.toString('hex', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

async function* readBytes(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: pieceSize })) yield bytes as Buffer
  } catch (cause) {
    throw unreadable(path, cause)
  }
}
