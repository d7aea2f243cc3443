/** `npm run editors`: writes what editors know of the language, from the parser's own definitions; reads no survey. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { programmeSchema } from '#engine/editors/programme-schema.ts'
import { promiseSchema } from '#engine/editors/promise-schema.ts'
import { snippets } from '#engine/editors/snippets.ts'
import { surveySchema, translationSchema } from '#engine/editors/survey-schema.ts'

/** Every file that is made, by its path from the root. */
export function editorFiles(): Record<string, string> {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  return {
    'surveys/schemas/survey.json': json(surveySchema()),
    'surveys/schemas/programme.json': json(programmeSchema()),
    'surveys/schemas/translation.json': json(translationSchema()),
    'surveys/schemas/promise.json': json(promiseSchema()),
    '.vscode/surveys.code-snippets': json(
      Object.fromEntries(
        Object.entries(snippets()).map(([name, snippet]) => [name, { scope: 'markdown', ...snippet }]),
      ),
    ),
  }
}

if (import.meta.main)
  for (const [path, text] of Object.entries(editorFiles())) {
    const file = join(import.meta.dirname, '../..', path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
