/** Everything that can be said about a folder of surveys at once: its files, its scenarios, and what is shared with them; writes nothing. */
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import { type Edit, openSource } from '#engine/parse/source.ts'
import { isUnderstood } from '#engine/rules/run-checks.ts'
import { checkScenarios, type ScenarioFile } from '#engine/scenarios/check-scenarios.ts'
import { parseScenarios } from '#engine/scenarios/parse-scenarios.ts'
import { checkRepository } from './check-repository.ts'
import { type Loaded, loadSurveys } from './load-surveys.ts'
import type { Findings } from './mend.ts'
import { parsedFiles } from './parse-folder.ts'

/**
 * Load a folder and walk its scenarios.
 *
 * @param changed texts that count in place of those on disk
 * @returns what was loaded, its diagnostics followed by those of the scenarios
 */
export async function loadAndWalk(folder: string, changed?: ReadonlyMap<string, string>): Promise<Loaded> {
  const loaded = await loadSurveys(folder, changed)
  const found = checkScenarios(scenarioFiles(loaded), loaded.surveys)
  return { ...loaded, diagnostics: [...loaded.diagnostics, ...found] }
}

/** Count the scenarios of a folder that can be read. */
export function countScenarios(loaded: Loaded): number {
  return scenarioFiles(loaded).reduce(
    (sum, { file, text }) => sum + parseScenarios(openSource(file, text)).length,
    0,
  )
}

function scenarioFiles({ folder, texts }: Loaded): ScenarioFile[] {
  return folder.scenarios
    .filter((file) => !/(?:^|\/)readme\.md$/i.test(file))
    .map((file) => ({ file, text: texts.get(file) ?? '' }))
}

/** Say whether errors kept some file from being checked as a whole. */
export function isCutShort(loaded: Loaded): boolean {
  return !parsedFiles(loaded).every(isUnderstood)
}

/** Give how many texts each translation of a folder has, by the name of its file. */
export function translatedTexts(loaded: Loaded): Map<string, number> {
  const { programmeTranslations, translations, promises } = loaded
  const told = promises.flatMap((promise) => promise.translations)
  const all = [...programmeTranslations, ...[...translations.values()].flat(), ...told]
  return new Map(all.map(({ file, pairs }) => [file, pairs.length]))
}

export interface Examined extends Findings {
  readonly loaded: Loaded
}

/**
 * Examine a folder, and the repository that it is in.
 *
 * @param changed texts that count in place of those on disk
 */
export async function examine(folder: string, changed?: ReadonlyMap<string, string>): Promise<Examined> {
  // What else is shared with the surveys is on disk, and changes with none of them; it is listed while they are parsed.
  const [shared, loaded] = await Promise.all([
    changed && changed.size > 0 ? [] : checkRepository(folder),
    loadAndWalk(folder, changed),
  ])
  const { texts, surveys } = loaded
  const diagnostics: Diagnostic[] = [...loaded.diagnostics, ...shared]
  const tidy = new Map<string, readonly Edit[]>(surveys.map((survey) => [survey.file, survey.tidy]))
  return { loaded, diagnostics, texts, tidy }
}
