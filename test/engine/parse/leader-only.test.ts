import { expect, test } from 'vitest'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseProgramme } from '#engine/parse/parse-programme.ts'

const needed = 'company: A\nsector: b\nsender: c\ntime zone: Europe/London'
const parse = (only: string) =>
  parseProgramme(
    'programme.md',
    `---\n${needed}\nleaders:\n  - email: a@b.example\n    surveys: all\n    ${only}\n---\n`,
    ['customers'],
  )
const said = (only: string) => parse(only).diagnostics.map(formatDiagnostic)

test.each([
  [
    'only: Gulf',
    '9:11 error wrong-value  «only:» needs one attribute and its values, such as «only: { team: [Gulf, North] }»',
  ],
  ['only:', '9:10 error wrong-value  «only:» needs one attribute'],
  ['only: []', '9:11 error wrong-value  «only:» needs one attribute'],
  ['only: { team: [] }', '9:19 error wrong-value  «team:» names no value; write one attribute'],
  ['only: { team: }', '9:19 error wrong-value  «team:» needs words, such as «[Gulf, North]»'],
  ['only: { team: "" }', '9:19 error wrong-value  «team:» needs words'],
  ['only: { team: { gulf: yes } }', '9:19 error wrong-value  «team:» needs words'],
  ['only: { team: [[Gulf]] }', '9:20 error wrong-value  «team:» needs words'],
  [
    'only: { team: [Gulf, true] }',
    '9:26 error wrong-value  «true» is no word to YAML; write it in quotes; did you mean «"true"»?',
  ],
  ['only: { team: [Gulf, North, Gulf] }', '9:33 error duplicate-id  «Gulf» stands twice in «team:»'],
  [
    'only: { team: Gulf, region: North }',
    '9:25 error leader-scope  «only:» names team and region; a leader reads by one attribute',
  ],
  [
    'onli: { team: Gulf }',
    '9:5 error unknown-key  «onli» is no setting of a leader (known: email, name, surveys, only, rights, digest); did you mean «only»?',
  ],
])('%s is refused', (only, expected) => {
  expect(said(only)).toEqual([expect.stringContaining(`programme.md:${expected}`)])
})

test.each(['only: Gulf', 'only: { team: [] }', 'only: { team: Gulf, region: North }', 'only: { team: }'])(
  'what cannot be read, as in «%s», opens nothing and never everything',
  (only) => {
    expect(parse(only).leaders[0]?.only).toEqual({ attribute: '', values: [] })
  },
)

test.each([
  ['only: { team: Gulf }', ['Gulf']],
  ['only: { team: [Gulf, "North & South"] }', ['Gulf', 'North & South']],
  ['only:\n      team:\n        - Gulf\n        - No', ['Gulf', 'No']],
  ['only: { team: [007, 12] }', ['007', '12']],
])('%s is read as its author wrote it', (only, values) => {
  expect(said(only)).toEqual([])
  expect(parse(only).leaders[0]?.only).toEqual({ attribute: 'team', values })
})

test('without it a leader reads what everybody answered', () => {
  expect(parse('rights: [export]').leaders[0]).not.toHaveProperty('only')
})
