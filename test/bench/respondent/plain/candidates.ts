/** The plain form twice: with its script inside the page, and with the same script in a file; one style for both. */
import { fileURLToPath } from 'node:url'
import { escapeHtml } from '#engine/words/escape-html.ts'
import { bundle } from '../bundle.ts'
import { type Candidate, type File, inputsOf, type Name, pageOf, types } from '../candidate.ts'
import { type Asked, firstOf } from '../questions.ts'
import { formOf } from './form.ts'

/** Make both. */
export async function plainForms(asked: Asked): Promise<Candidate[]> {
  const { script, style } = await bundle(fileURLToPath(new URL('./entry.mjs', import.meta.url)))
  const form = formOf(asked)
  const first = firstOf(asked)
  const head = `<style>${style}</style>`
  const make = (name: Name, address: string, page: File, others: readonly (readonly [string, File])[]) => ({
    ...inputsOf(first),
    name,
    detail: '',
    address,
    files: new Map([[address, page], ...others]),
    isAtWork: `window.held?.['${first}'] !== undefined`,
  })
  const title = escapeHtml(asked.title)
  const inside = pageOf(title, head, `${form}<script>${script}</script>`)
  const apart = pageOf(title, `${head}<script defer src="form.js"></script>`, form)
  return [
    make('plain form', '/plain/inside/', inside, []),
    make('plain form, script in a file', '/plain/file/', apart, [
      ['/plain/file/form.js', { type: types['.js'] ?? '', body: script }],
    ]),
  ]
}
