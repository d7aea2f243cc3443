import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseProgramme } from '#engine/parse/parse-programme.ts'

const needed =
  'company: Hollinrime\nsector: cold-store monitoring\nsender: Ines Hallworth\ntime zone: Europe/London'
const parse = (settings: string) => parseProgramme('programme.md', `---\n${needed}\n${settings}\n---\n`, [])
const said = (line: string) => parse(`mail:\n  ${line}`).diagnostics.map(formatDiagnostic)
const usual = parse('').mail

describe('what is refused', () => {
  test.each([
    [
      'form: a@b.example',
      '7:3 error unknown-key  «form» is no setting of mails (known: from, reply to, quiet hours, every, a minute); did you mean «from»?',
    ],
    ['from:', '7:3 error bad-address  «from:» needs a mail address'],
    ['from: Ines', '7:9 error bad-address  «from: Ines» is no mail address: it has no «@»'],
    [
      'from: ines(at)firm.example',
      '7:9 error bad-address  «from: ines(at)firm.example» is no mail address: it has no «@»; did you mean «ines@firm.example»?',
    ],
    [
      'reply to: Ines <ines@firm.example>',
      '7:13 error bad-address  «reply to: Ines <ines@firm.example>» is no mail address: write the address alone, the domain in small letters; the name beside it is that of the company; did you mean «ines@firm.example»?',
    ],
    [
      'from: ines@bücher.example',
      '7:9 error bad-address  «from: ines@bücher.example» is no mail address: an address of the company’s own has ASCII letters only',
    ],
    [
      'quiet hours: at night',
      '7:16 error wrong-value  «quiet hours: at night» is no span of the day; write «20:00 to 08:00», or «none»',
    ],
    [
      'quiet hours: 20:00–8:00',
      '7:16 error wrong-value  «quiet hours: 20:00–8:00» is no span of the day; write «20:00 to 08:00», or «none»; did you mean «20:00 to 08:00»?',
    ],
    [
      'quiet hours: 20:00 to 24:00',
      '7:16 error wrong-value  «quiet hours: 20:00 to 24:00» is no span of the day; write «20:00 to 08:00», or «none»',
    ],
    [
      'quiet hours: 08:00 to 08:00',
      '7:16 error wrong-value  «quiet hours: 08:00 to 08:00» leaves no hour of the day to send in; where none is quiet, write «none»',
    ],
    [
      'quiet hours: 08:00 to 07:30',
      '7:16 error wrong-value  «quiet hours: 08:00 to 07:30» leaves no hour of the day to send in; where none is quiet, write «none»',
    ],
    [
      'every: 2 weeks',
      '7:10 error wrong-value  «every: 2 weeks» asks the same people too often; at least 30 days lie between two surveys; did you mean «30 days»?',
    ],
    [
      'every: half-year',
      '7:10 error wrong-value  «every: half-year» is no length of time; write «3 months» (known: months, weeks, days)',
    ],
    ['a minute: 0', '7:13 error wrong-value  «a minute: 0» is no whole number of mails from 1 to 600'],
    ['a minute: 601', '7:13 error wrong-value  «a minute: 601» is no whole number of mails from 1 to 600'],
    ['a minute: some', '7:13 error wrong-value  «a minute: some» is no whole number of mails from 1 to 600'],
  ])('%s', (line, expected) => {
    expect(said(line)).toEqual([`programme.md:${expected}`])
  })

  test('what is no block of lines', () => {
    expect(parse('mail: ines@firm.example').diagnostics.map(formatDiagnostic)).toEqual([
      'programme.md:6:7 error wrong-value  «mail:» needs lines below it (known: from, reply to, quiet hours, every, a minute)',
    ])
  })
})

test('what is mistaken has what is usual in its place', () => {
  const lines = ['from: nobody', 'reply to: [a]', 'quiet hours: never', 'every: 0 days', 'a minute: 1.5']
  expect(parse(`mail:\n  ${lines.join('\n  ')}`).mail).toEqual(usual)
})

test('where nothing is said, nights are quiet, and mails come from no address', () => {
  expect(usual).toEqual({ quiet: { from: '20:00', to: '08:00' }, everyDays: 180, aMinute: 60 })
})

test('what is said counts, and is no part of the programme', () => {
  const { mail, programme, diagnostics } = parse(
    'mail:\n  from: surveys@firm.example\n  reply to: ines@firm.example\n  quiet hours: 18:30 to 09:00\n  every: 6 months\n  a minute: 600',
  )
  expect(diagnostics).toEqual([])
  expect(mail).toEqual({
    from: 'surveys@firm.example',
    replyTo: 'ines@firm.example',
    quiet: { from: '18:30', to: '09:00' },
    everyDays: 180,
    aMinute: 600,
  })
  expect(programme).toEqual(parse('').programme)
})

test('where no hours are quiet, they end as they begin', () => {
  expect(parse('mail:\n  quiet hours: none').mail.quiet).toEqual({ from: '00:00', to: '00:00' })
})
