/** Mails in files, one by one: one a file, or many in an mbox; understands none, and holds one at a time. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** Characters of one mail that are kept; what failed is told first. */
const longest = 300_000

/**
 * Read the mails of a file. In an mbox each begins with a line `From …` after an empty one, and lines of its own that begin
 * so have a `>` before them.
 */
export async function* messagesIn(path: string): AsyncGenerator<string> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })
  let isBox = false
  let message = ''
  let before = ''
  let isFirst = true
  for await (const line of lines) {
    const begins = line.startsWith('From ') && before === ''
    if (isFirst && begins) isBox = true
    if (isBox && begins) {
      if (message.trim() !== '') yield message
      message = ''
    } else if (message.length < longest) message += `${isBox ? line.replace(/^>(>*From )/, '$1') : line}\r\n`
    before = line
    isFirst = false
  }
  if (message.trim() !== '') yield message
}
