/** Compiling the survey files to `generated/`; refuses to write anything while a file has an error. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AskedWords, SiteFile, SurveyWords, WordsFile } from '#engine/model.ts'
import { loadAndWalk } from './examine.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import { toldInOneLine } from './told-in-one-line.ts'

/**
 * Compile a folder of surveys.
 *
 * @returns whether `generated/` now holds what the files say
 */
export async function compile(folder: string, into: string): Promise<boolean> {
  const loaded = await loadAndWalk(folder)
  const errors = printDiagnostics(loaded.diagnostics, loaded.texts, folder)
  if (errors > 0) return false
  await mkdir(into, { recursive: true })
  await writeIfChanged(join(into, 'site.json'), `${JSON.stringify(loaded.site, null, 1)}\n`)
  await writeIfChanged(join(into, 'worker.json'), `${JSON.stringify(loaded.worker, null, 1)}\n`)
  await writeIfChanged(join(into, 'words.json'), `${JSON.stringify(wordsOf(loaded.site), null, 1)}\n`)
  return true
}

/** Of all words only those of what is asked, for exports. */
function wordsOf({ surveys }: SiteFile): WordsFile {
  const asked = ({ title, roles, names, questions }: SurveyWords): AskedWords => ({
    title,
    roles,
    names,
    questions,
  })
  return Object.fromEntries(
    surveys.map(({ survey, words }) => [
      survey.id,
      Object.fromEntries(Object.entries(words).map(([language, said]) => [language, asked(said)])),
    ]),
  )
}

/** Watchers of `generated/` must not wake up for nothing. */
async function writeIfChanged(path: string, text: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => undefined)
  if (before !== text) await writeFile(path, text)
}

if (import.meta.main)
  process.exitCode = await toldInOneLine(async () => ((await compile('surveys', 'generated')) ? 0 : 1))
