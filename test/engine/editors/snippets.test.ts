import { expect, test } from 'vitest'
import { snippets } from '#engine/editors/snippets.ts'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { questionTypes } from '#engine/parse/question-type.ts'

/** Take each place to be filled in as it comes. */
function filledIn(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+:((?:\\\}|[^}])*)\}/g, (_, words: string) => words.replaceAll('\\}', '}'))
    .replace(/\$\d/g, '')
}

const settings = '---\ntitle: T\naudience: customers\nroles:\n  buyer: You choose\n---\n\n'

test.each(questionTypes)('the snippet of a %s is right as it comes', (type) => {
  const snippet = snippets()[`Question: ${type}`]
  const page = filledIn(snippets().Page?.body ?? [])
  const { survey, diagnostics } = parseSurvey(
    's',
    's.md',
    `${settings}${page}\n${filledIn(snippet?.body ?? [])}`,
  )
  expect(diagnostics.map(formatDiagnostic)).toEqual([])
  expect(survey.pages[0]?.questions).toMatchObject([{ type }])
})
