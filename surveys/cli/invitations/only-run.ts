/** Keeping a second run out of a folder in which one is at work; a run that was killed keeps nobody out. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const name = 'at-work'

/**
 * Do something in a folder as the only one there.
 *
 * @throws where another process of this machine is at work in it
 */
export async function asOnlyRun<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, name)
  for (;;) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx', mode: 0o600 })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const other = Number(await readFile(path, 'utf8').catch(() => ''))
    if (isAlive(other))
      throw new Error(
        `${folder} is in use by another run (process ${other}); wait for it. If there is none, delete ${path}.`,
      )
    await rm(path, { force: true })
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
