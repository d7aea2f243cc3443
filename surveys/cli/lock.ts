/** `npm run surveys:lock`: writes down what is deployed now, after it has been deployed; deploys nothing itself. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lockOf } from '#engine/lock/lock-of.ts'
import type { Deployable } from '#engine/lock/lock-survey.ts'
import { writeLock } from '#engine/lock/write-lock.ts'
import type { WorkerFile } from '#engine/model.ts'
import { type Loaded, loadSurveys } from './load-surveys.ts'
import { lockUsage, readLockOptions } from './lock-options.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import { lockName } from './read-folder.ts'
import { toldInOneLine } from './told-in-one-line.ts'

/** What was asked for: a folder, and what was built from it where that has just been deployed. */
interface Asked {
  readonly folder: string
  /** The folder that holds what was compiled; the lock is written only if the surveys are still the same. */
  readonly built?: string
}

/**
 * Write the lock of a folder of surveys.
 *
 * @returns one sentence about what was done, or what keeps it from being done
 */
export async function writeLockFile({ folder, built }: Asked): Promise<{ done: boolean; said: string }> {
  const loaded = await loadSurveys(folder)
  const errors = loaded.diagnostics.filter(({ severity }) => severity === 'error')
  if (printDiagnostics(errors, loaded.texts, folder) > 0)
    return { done: false, said: `${join(folder, lockName)} was left as it is, since the surveys have errors` }
  if (built !== undefined && (await buildIn(built)) !== loaded.worker.build)
    return {
      done: false,
      said: `the surveys are not the ones that were built, so ${join(folder, lockName)} was left as it is; deploy again`,
    }
  const before = loaded.texts.get(lockName)
  const after = writeLock(
    lockOf(
      loaded.surveys.map((survey) => deployable(survey, loaded)),
      loaded.lock,
    ),
  )
  if (after === before) return { done: true, said: `${join(folder, lockName)} says already what is deployed` }
  await writeFile(join(folder, lockName), after)
  return { done: true, said: `${join(folder, lockName)} now says what is deployed; commit it` }
}

function deployable(
  { survey, words, texts }: Loaded['surveys'][number],
  { translations }: Loaded,
): Deployable {
  const [own = ''] = survey.languages
  const others = (translations.get(survey.id) ?? []).filter(({ language }) =>
    survey.languages.includes(language),
  )
  const spoken = others.map((one) => [one.language, { words: one.words, texts: one.texts }] as const)
  return { survey, spoken: Object.fromEntries([[own, { words, texts }] as const, ...spoken]) }
}

async function buildIn(folder: string): Promise<string> {
  const path = join(folder, 'worker.json')
  try {
    return (JSON.parse(await readFile(path, 'utf8')) as WorkerFile).build
  } catch (error) {
    throw new Error(`${path} cannot be read; build before you deploy (npm run build)`, { cause: error })
  }
}

if (import.meta.main) process.exitCode = await toldInOneLine(run)

async function run(): Promise<number> {
  const options = readLockOptions(process.argv.slice(2))
  if (typeof options === 'string') {
    console.error(`${options}\n\n${lockUsage}`)
    return 2
  }
  const { folder, built, help } = options
  if (help) {
    console.log(lockUsage)
    return 0
  }
  const { done, said } = await writeLockFile({ folder, ...(built ? { built: 'generated' } : {}) })
  if (done) console.log(said)
  else console.error(said)
  return done ? 0 : 1
}
