/** A folder of many surveys, made from the examples of this repository under other names; measures nothing. */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const examples = new URL('../../../surveys/', import.meta.url).pathname

/** Write so many surveys to a folder of its own, with their translations and the programme, and give its path. */
export async function manySurveys(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'many-surveys-'))
  const names = (await readdir(examples)).filter((name) => name.endsWith('.md'))
  const shared = names.filter((name) => name.startsWith('programme.'))
  for (const name of shared) {
    const text = await readFile(join(examples, name), 'utf8')
    // Leaders who see some of the surveys see all of these, which have other names.
    await writeFile(join(folder, name), text.replace(/^( +surveys:) \[.*\]$/gm, '$1 all'))
  }
  const ids = names.filter((name) => /^[^.]+\.md$/.test(name) && !/^(?:programme|readme)\.md$/i.test(name))
  for (let number = 0; number < count; number++) {
    const id = (ids[number % ids.length] ?? '').replace('.md', '')
    for (const name of names.filter((one) => one.startsWith(`${id}.`))) {
      const text = await readFile(join(examples, name), 'utf8')
      await writeFile(join(folder, name.replace(id, `${id}-${number}`)), text)
    }
  }
  return folder
}
