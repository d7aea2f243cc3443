import { expect, test } from 'vitest'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseThemes } from '#engine/parse/parse-themes.ts'

const said = (text: string, original?: readonly string[]) =>
  parseThemes('themes.md', 'en', text, original).diagnostics.map(
    ({ line, column, rule, suggestion }) => `${line}:${column} ${rule}${suggestion ? ` ${suggestion}` : ''}`,
  )

test.each([
  ['', '1:1 theme-form'],
  ['Only prose.\n', '2:1 theme-form'],
  ['# Price\n\n- price\n', '1:3 missing-id Price {#price}'],
  ['# Price {#Price}\n\n- price\n', '1:11 bad-id price'],
  ['# Price {#price}\n\nfro: buyer\n\n- price\n', '3:1 unknown-key for'],
  ['# Price {#price}\n\nfor:\n\n- price\n', '3:1 empty-for'],
  ['# Price {#price}\n\n`code`\n\n- price\n', '3:1 not-allowed'],
  ['# A {#a}\n\n- price\n\n# B {#a}\n\n- cost\n', '5:7 duplicate-id'],
])('%o is refused where it is wrong', (text, diagnostic) => {
  expect(said(text)).toEqual([diagnostic])
})

test('in a translation a setting is a rule too many, and an id can only be one of the original', () => {
  expect(said('# Preis {#price}\n\nfor: buyer\n\n- preis*\n', ['price'])).toEqual([
    '3:1 rules-in-translation',
  ])
  expect(said('# Preis\n\n- preis*\n', ['price'])).toEqual(['1:3 missing-id Preis {#price}'])
})

test('a theme is its id, its name, its roles with their places, and its words without marks of markdown', () => {
  const text =
    '# Price {#price}\n\nfor: buyer, user\n\nWhat it costs.\n\n- *price*, cost\\*\n- value … money،\n'
  const { themes, diagnostics } = parseThemes('themes.md', 'en', text)
  expect(diagnostics.map(formatDiagnostic)).toEqual([])
  expect(themes).toMatchObject([
    {
      id: 'price',
      name: 'Price',
      terms: ['*price*', 'cost*', 'value … money'],
      roles: [
        { role: 'buyer', at: text.indexOf('buyer') },
        { role: 'user', at: text.indexOf('user') },
      ],
    },
  ])
})
