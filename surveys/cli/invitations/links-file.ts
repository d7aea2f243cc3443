/** `links.csv`: everybody who was invited with their personal link, for any mailer; it only grows, and is written in one form. */
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { type LinkRow, linksLines, linksStart } from '#engine/links/links-table.ts'
import type { Survey } from '#engine/model.ts'
import { openAppendFile } from './append-file.ts'

/** Name the file of a folder. */
export function linksPath(folder: string): string {
  return join(folder, 'links.csv')
}

/**
 * Open the file of a folder for adding people.
 *
 * @throws where it is not as it was written: lines of ours would not fit to those of another program
 */
export async function openLinksFile(folder: string, survey: Survey) {
  const path = linksPath(folder)
  const start = linksStart(survey)
  const file = await openAppendFile(path)
  if (file.isNew) await file.append(start)
  else if ((await beginning(path, Buffer.byteLength(start))) !== start) {
    await file.close()
    throw new Error(
      `${path} was saved by another program, or the survey has other attributes now. Give it another name and invite again: everybody of the list comes into a new one, with the same links.`,
    )
  }
  return {
    add: (rows: readonly LinkRow[]) => file.append(linksLines(rows, survey)),
    close: () => file.close(),
  }
}

async function beginning(path: string, length: number): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
