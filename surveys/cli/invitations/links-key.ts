/** The owner's own key, under which the tokens of links are made; it is made once, kept in one file, and never sent. */
import { createHmac, randomBytes } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { responseIdFrom } from '#engine/answers/response-id.ts'

const length = 32

/**
 * Read the key of a folder, or make it where there is none. Once this is over, it is on the disk.
 *
 * @throws where the file holds something else: with another key nobody's link would be the one they were sent
 */
export async function linksKey(folder: string): Promise<Buffer> {
  const path = join(folder, 'links.key')
  const found = await readFile(path).catch(() => undefined)
  if (found?.length === length) return found
  if (found)
    throw new Error(
      `${path} is damaged: it must hold ${length} bytes. Bring it back; without it no link can be made again.`,
    )
  // Written beside and then linked, so that nobody ever finds half a key.
  const beside = `${path}.${randomBytes(8).toString('hex')}`
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(randomBytes(length))
    await file.sync()
  } finally {
    await file.close()
  }
  await link(beside, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(beside)
  await syncFolder(folder)
  return readFile(path)
}

/** Put the names in a folder on the disk, where the system lets one. */
async function syncFolder(folder: string): Promise<void> {
  const directory = await open(folder).catch(() => undefined)
  await directory?.sync().catch(() => {})
  await directory?.close()
}

/**
 * Read the key of a folder in which people were invited.
 *
 * @throws where there is none
 */
export async function knownKey(folder: string): Promise<Buffer> {
  return readFile(join(folder, 'links.key')).catch(() => {
    throw new Error(
      `${folder} holds no links.key; it is not the folder in which «npm run invite» made these links.`,
    )
  })
}

/** Name what a folder gives out of one kind of mail, for the worker, which tells by it whether somebody else was given it. */
export function runOf(key: Buffer, kind: string): string {
  return responseIdFrom(
    createHmac('sha256', key)
      .update(JSON.stringify(['run', kind]))
      .digest(),
  )
}
