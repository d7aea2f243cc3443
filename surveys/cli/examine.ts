/** Everything that can be said about a folder of surveys at once: its files, its scenarios, and what is shared with them; writes nothing. */
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import type { Edit } from '#engine/parse/source.ts'
import { checkScenarios } from '#engine/scenarios/check-scenarios.ts'
import { checkRepository } from './check-repository.ts'
import { type Loaded, loadSurveys } from './load-surveys.ts'
import type { Findings } from './mend.ts'

/**
 * Load a folder and walk its scenarios.
 *
 * @param changed texts that count in place of those on disk
 * @returns what was loaded, its diagnostics followed by those of the scenarios
 */
export async function loadAndWalk(folder: string, changed?: ReadonlyMap<string, string>): Promise<Loaded> {
  const loaded = await loadSurveys(folder, changed)
  const files = loaded.folder.scenarios
    .filter((file) => !/(?:^|\/)readme\.md$/i.test(file))
    .map((file) => ({ file, text: loaded.texts.get(file) ?? '' }))
  return { ...loaded, diagnostics: [...loaded.diagnostics, ...checkScenarios(files, loaded.surveys)] }
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
