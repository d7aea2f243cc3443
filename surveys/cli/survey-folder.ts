/** Saying what is wrong with the name of a folder of surveys; reads none of its files. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inert } from '#engine/parse/diagnostic.ts'

/**
 * Say why a folder cannot be the one of the surveys, the one in which `programme.md` lies.
 *
 * @returns one sentence for a person, or nothing where it is a folder and no better one lies in it
 */
export async function wrongFolder(folder: string): Promise<string | undefined> {
  if (!(await kindOf(folder))?.isDirectory())
    return `there is no folder «${inert(folder)}» here; name the one in which programme.md lies`
  const below = join(folder, 'surveys')
  const misses = !(await kindOf(join(folder, 'programme.md')))
  if (misses && (await kindOf(join(below, 'programme.md'))))
    return `no programme.md lies in «${inert(folder)}»; did you mean «${inert(below).replaceAll('\\', '/')}»?`
  return undefined
}

function kindOf(path: string) {
  return stat(path).catch(() => undefined)
}
