/**
 * Whom this folder has begun to invite to an anonymous survey: written down before the worker is told, since it cannot say
 * afterwards by which folder somebody was invited. Holds no address and no link.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openAppendFile } from './append-file.ts'

/** Open the file of a folder. */
export async function openAskedFile(folder: string) {
  const path = join(folder, 'asked.log')
  const before = existsSync(path) ? await readFile(path, 'utf8') : ''
  // A line that was cut off belongs to a lot that the worker was never told of.
  const persons = new Set(before.split('\n').slice(0, -1))
  const file = await openAppendFile(path)
  return {
    has: (person: string) => persons.has(person),
    async note(more: readonly string[]): Promise<void> {
      const fresh = more.filter((person) => !persons.has(person))
      if (fresh.length === 0) return
      await file.append(fresh.map((person) => `${person}\n`).join(''))
      for (const person of fresh) persons.add(person)
    },
    close: () => file.close(),
  }
}
