/** Reading a JSON file that an owner has written; knows nothing of what it should say. */
import { readText } from './read-text.ts'

/**
 * Read it.
 *
 * @throws with one plain line where it cannot be read, or is none
 */
export async function readJson(path: string): Promise<unknown> {
  const text = await readText(path)
  try {
    return JSON.parse(text)
  } catch (cause) {
    // The parser's words quote the file, whose lines and control characters have no business on a terminal.
    const words = String((cause as Error).message).replace(/[\s\p{Cc}]+/gu, ' ')
    throw new Error(`${path} is no JSON: ${words}`, { cause })
  }
}
