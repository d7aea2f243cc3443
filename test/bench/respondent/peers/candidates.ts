/** The peers with the same questions, as their guides say to put them into a page: a style and a script in files. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { escapeHtml } from '#engine/words/escape-html.ts'
import { bundle } from '../bundle.ts'
import { type Candidate, type Name, pageOf, types } from '../candidate.ts'
import { type Asked, firstOf } from '../questions.ts'
import { formsmdFields } from './formsmd-fields.ts'
import { install } from './install.ts'
import { surveyjsModel } from './surveyjs-model.ts'

/**
 * Make the candidates of those peers that can be had.
 *
 * @param missing is told which cannot, and why
 */
export async function peers(
  asked: Asked,
  missing: (name: Name, reason: unknown) => void,
): Promise<Candidate[]> {
  const known: readonly (readonly [Name, string, unknown])[] = [
    ['SurveyJS', 'surveyjs', surveyjsModel(asked)],
    ['forms.md', 'formsmd', formsmdFields(asked)],
  ]
  const found: Candidate[] = []
  for (const [name, folder, questions] of known) {
    try {
      found.push(await peer(name, folder, questions, asked))
    } catch (reason) {
      missing(name, reason)
    }
  }
  return found
}

async function peer(name: Name, folder: string, questions: unknown, asked: Asked): Promise<Candidate> {
  const path = fileURLToPath(new URL(folder, import.meta.url))
  const version = install(path)
  const { script, style } = await bundle(join(path, 'entry.mjs'), questions)
  const address = `/peers/${folder}/`
  const head = '<link rel="stylesheet" href="form.css"><script defer src="form.js"></script>'
  const holds = `window.heldByPage?.('${firstOf(asked)}') === true`
  return {
    name,
    detail: version,
    address,
    files: new Map([
      [address, pageOf(escapeHtml(asked.title), head, '<main></main>')],
      [`${address}form.css`, { type: types['.css'] ?? '', body: style }],
      [`${address}form.js`, { type: types['.js'] ?? '', body: script }],
    ]),
    inputs: 'input[type=radio]',
    isAnswered: holds,
    isAtWork: holds,
  }
}
