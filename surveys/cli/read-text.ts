/** Reading a text file in the encoding it was written in; refuses what is no text, and guesses nothing in silence. */
import { readFile } from 'node:fs/promises'

export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

/**
 * Decode a text: UTF-16 by its byte order mark, UTF-8 where it is that, or else Windows-1252, as Excel writes it.
 *
 * @returns nothing where the bytes are no text
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes)
  if (bytes.includes(0)) return undefined
  return decodeAs('utf-8', bytes) ?? decodeAs('windows-1252', bytes)
}

function decodeAs(encoding: Decoded['encoding'], bytes: Uint8Array): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return undefined
  }
}

/**
 * Read a text file; where it is no Unicode, that is said on standard error.
 *
 * @throws with one plain line, where it cannot be read
 */
export async function readText(path: string): Promise<string> {
  const decoded = decode(await readBytes(path))
  if (!decoded) throw new Error(`${path} is no plain text.`)
  if (decoded.encoding === 'windows-1252') console.error(`${path} is no UTF-8; read as Windows-1252`)
  return decoded.text
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

/** Say in one plain line why a file could not be read. */
export function unreadable(path: string, cause: unknown): Error {
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT') return new Error(`${path} does not exist.`, { cause })
  if (code === 'EISDIR') return new Error(`${path} is a folder.`, { cause })
  return new Error(`${path} cannot be read (${code}).`, { cause })
}
