import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'

const parse = (lines: string, audience = 'customers') =>
  parseSurvey(
    's',
    's.md',
    `---\ntitle: T\naudience: ${audience}\nfieldwork: 5 weeks\n${lines}\nroles:\n  buyer: You choose\n---\n\n# P {#p}\n\n## Why? {#why}\n\ntype: text\n`,
  )
const said = (lines: string, audience?: string) => parse(lines, audience).diagnostics.map(formatDiagnostic)

describe('what is refused', () => {
  test.each([
    [
      'keep: there',
      's.md:5:7 error wrong-value  «keep: there» is not one of here, owner; did you mean «here»?',
    ],
    [
      'reminders: 3',
      's.md:5:12 error too-many-reminders  3 reminders press people who have chosen not to answer; two are the very most, and one is usual; did you mean «2»?',
    ],
    [
      'reminders: none',
      's.md:5:12 error wrong-value  «reminders: none» is no number of reminders; write 0, 1 or 2; did you mean «0»?',
    ],
    [
      'reminders: 1.5',
      's.md:5:12 error wrong-value  «reminders: 1.5» is no number of reminders; write 0, 1 or 2',
    ],
    [
      'reminders: -1',
      's.md:5:12 error wrong-value  «reminders: -1» is no number of reminders; write 0, 1 or 2',
    ],
    [
      'remind after: 2 days',
      's.md:5:15 error wrong-value  «remind after: 2 days» leaves too little time to answer; at least 3 days lie between two mails; did you mean «3 days»?',
    ],
    [
      'remind after: 7',
      's.md:5:15 error wrong-value  «remind after: 7» is no length of time; write «3 days» (known: days, weeks)',
    ],
  ])('%s', (line, expected) => {
    expect(said(line)).toEqual([expected])
  })

  test('addresses kept beside the links of an anonymous survey, and why', () => {
    const expected =
      'error kept-addresses  addresses that are kept beside the links would tell who answered, and this survey is anonymous; write «keep: owner», and the command writes the mails for your own mailer; did you mean «owner»?'
    expect(said('privacy: anonymous\nkeep: here')).toEqual([`s.md:6:7 ${expected}`])
    // Employees are anonymous where nothing else is said.
    expect(said('keep: here', 'employees')).toEqual([`s.md:5:7 ${expected}`])
  })
})

test('an anonymous survey leaves addresses with its owner whatever its file says', () => {
  expect(parse('privacy: anonymous\nkeep: here').sending.keep).toBe('owner')
})

test('what is mistaken has what is usual in its place', () => {
  expect(parse('keep: there\nreminders: many\nremind after: soon').sending).toEqual(parse('').sending)
})

test('where nothing is said, addresses stay with the owner, who reminds once after a week', () => {
  expect(parse('').sending).toEqual({ keep: 'owner', reminders: 1, remindAfterDays: 7 })
})

test('what is said counts, and is no part of the rules', () => {
  const { sending, survey, diagnostics } = parse('keep: here\nreminders: 2\nremind after: 2 weeks')
  expect(diagnostics).toEqual([])
  expect(sending).toEqual({ keep: 'here', reminders: 2, remindAfterDays: 14 })
  expect(survey).toEqual(parse('').survey)
})
