import { expect, test } from 'vitest'
import { snippets } from '#engine/editors/snippets.ts'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseProgramme } from '#engine/parse/parse-programme.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { parseThemes } from '#engine/parse/parse-themes.ts'
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

test.each(['invitation', 'reminder', 'feedback'] as const)(
  'the snippet of the %s is right as it comes',
  (id) => {
    const question = filledIn(snippets()['Question: text']?.body ?? [])
    const mail = filledIn(snippets()[`Mail: ${id}`]?.body ?? [])
    const { words, diagnostics } = parseSurvey('s', 's.md', `${settings}# P {#p}\n\n${question}\n${mail}`)
    expect(diagnostics.map(formatDiagnostic)).toEqual([])
    expect(Object.keys(words.notices)).toEqual([id])
  },
)

test('the snippet of a theme is right as it comes', () => {
  const { themes, diagnostics } = parseThemes('themes.md', 'en', filledIn(snippets().Theme?.body ?? []))
  expect(diagnostics.map(formatDiagnostic)).toEqual([])
  expect(themes).toMatchObject([{ id: 'price', terms: ['price*', 'cost', 'costs'] }])
})

test('the snippet of what holds for all mails is right as it comes', () => {
  const needed = 'company: H\nsector: s\nsender: me\ntime zone: Europe/Berlin\n'
  const text = `---\n${needed}${filledIn(snippets().Mails?.body ?? [])}---\n`
  const { mail, diagnostics } = parseProgramme('programme.md', text, [])
  expect(diagnostics.map(formatDiagnostic)).toEqual([])
  expect(mail).toMatchObject({ from: 'surveys@company.example', everyDays: 180 })
})
