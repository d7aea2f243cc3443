import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'

const cast =
  'attributes: [region]\nroles:\n  buyer: You choose\n  user: You use\ngroups:\n  all-of-us: [buyer, user]'

function parsed(names: string, settings = cast) {
  const text = `---\ntitle: T\naudience: customers\n${settings}\n${names}\n---\n\n# P {#p}\n\n## Q? {#q}\n\ntype: text\n`
  return parseSurvey('survey', 'survey.md', text)
}
const said = (names: string, settings = cast) =>
  parsed(names, settings).diagnostics.map((one) => formatDiagnostic(one).replace(/^survey\.md:/, ''))

describe('names of a survey', () => {
  test.each([
    [
      'names:\n  buyers: buyers',
      '11:3 error unknown-name  «buyers» is no role, no role group and no attribute, so nothing is ever called «buyers»; did you mean «buyer»?',
    ],
    [
      'names:\n  buyer: people\n  region: People',
      '12:11 error duplicate-words  «region» and «buyer» are both called «People»; nobody could tell them apart in results',
    ],
    ['names:\n  user:', '11:3 error empty-words  «user:» needs words'],
    ['names: [buyer]', '10:8 error wrong-value  «names:» needs lines of «id: words» below it'],
    ['names:\n  Buyer: buyers', '11:3 error bad-id'],
    ['names:\n  user: the {firm}', '11:13 error unknown-placeholder'],
  ])('%j are refused', (names, expected) => {
    expect(said(names)).toEqual([expect.stringContaining(expected)])
  })

  test('are not held against roles, groups or attributes that cannot be read', () => {
    expect(said('names:\n  region: region', 'attributes: region\nroles:\n  buyer: You choose')).toEqual([
      expect.stringContaining('wrong-value'),
    ])
    expect(said('names:\n  user: user', 'minutes: 4')).toEqual([expect.stringContaining('missing-key')])
  })

  test('are words, by id; what has none is left out, and no rule knows of them', () => {
    const { words, survey, texts, diagnostics } = parsed('names:\n  user: daily users\n  region: area')
    expect(diagnostics).toEqual([])
    expect(words.names).toEqual({ user: 'daily users', region: 'area' })
    expect(survey).toEqual(parsed('minutes: 5').survey)
    expect(texts.filter(({ kind }) => kind === 'name').map(({ key }) => key)).toEqual([
      'name user',
      'name region',
    ])
  })

  test('of a survey without any are none', () => expect(parsed('minutes: 5').words.names).toEqual({}))
})
