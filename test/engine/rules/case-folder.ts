/** Folders of surveys out of the cases that show each rule; knows no rule. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeLockFile } from '#cli/lock.ts'

export const casesRoot = 'test/fixtures/rules'

/** Parts what would be an address or a secret if it stood in the repository whole; taken out of the copy. */
const seam = '(+)'

/**
 * Make the folder that one state of a case shows, in a place of its own, and give its path.
 *
 * A state is a survey, `wrong.md`, or a folder of files; the programme and the survey that all cases share are added
 * where it has none. What stands in `deployed-1`, `deployed-2` … is deployed before, in this order.
 *
 * @param state `wrong` or `right`
 */
export async function caseFolder(rule: string, state: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'case-'))
  for (let time = 1; await hasState(rule, `deployed-${time}`); time++) {
    const files = await filesOf(rule, `deployed-${time}`)
    await write(folder, files)
    const { done, said } = await writeLockFile({ folder })
    if (!done) throw new Error(`${rule}: ${said}`)
    for (const file of files.keys()) await rm(join(folder, file))
  }
  await write(folder, await filesOf(rule, state))
  return folder
}

async function hasState(rule: string, state: string): Promise<boolean> {
  const names = await readdir(join(casesRoot, rule))
  return names.includes(state) || names.includes(`${state}.md`)
}

async function filesOf(rule: string, state: string): Promise<Map<string, string>> {
  const at = join(casesRoot, rule)
  const names = await readdir(at)
  const files = names.includes(`${state}.md`)
    ? new Map([['survey.md', await readFile(join(at, `${state}.md`), 'utf8')]])
    : await readAll(join(at, state))
  if (!files.has('programme.md'))
    files.set('programme.md', await readFile(join(casesRoot, 'programme.md'), 'utf8'))
  const surveys = [...files.keys()].filter((file) => /^(?!programme|themes)[^/]+\.md$/.test(file))
  if (surveys.length === 0) files.set('survey.md', await readFile(join(casesRoot, 'survey.md'), 'utf8'))
  return files
}

async function readAll(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return new Map(
    await Promise.all(
      files.map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        const name = path.slice(folder.length + 1).replaceAll('\\', '/')
        return [name, await readFile(path, 'utf8')] as const
      }),
    ),
  )
}

async function write(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [file, text] of files) {
    const path = join(folder, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text.replaceAll(seam, ''))
  }
}
