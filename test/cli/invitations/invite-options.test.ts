import { describe, expect, test } from 'vitest'
import { findSurvey } from '#cli/find-survey.ts'
import { folderFor, readInviteOptions, refuseForeign } from '#cli/invitations/invite-options.ts'
import { WrongCall } from '#cli/run-command.ts'

type Flags = Parameters<typeof refuseForeign>[0]

const given = (positionals: string[], flags: Partial<Flags>) => ({
  positionals,
  flags: { surveys: 'surveys', survey: 'sales', ...flags } as Flags,
})

describe('a wrong call says what would be right', () => {
  test.each<[string[], Partial<Flags>, string]>([
    [[], {}, 'Name the file of the list.'],
    [['a.csv', 'b.csv'], {}, 'One list is read at a time.'],
    [['a.csv'], { survey: undefined as never }, 'Name the survey by «--survey».'],
    [['a.csv'], { limit: '0' }, '«0» must be a whole number from 1 on.'],
    [['a.csv'], { limit: 'all' }, '«all» must be a whole number from 1 on.'],
    [['a.csv'], { eml: true, send: true }, '«--eml» and «--send» exclude each other.'],
    [[], { test: 'anna@firm' }, '«anna@firm» is no address: «firm» has no ending, such as «.com».'],
  ])('%j %j', (positionals, flags, message) => {
    expect(() => readInviteOptions(given(positionals, flags))).toThrow(new WrongCall(message))
  })

  test('also where the survey is another one', async () => {
    const [customers, sales] = [
      await findSurvey('surveys', 'customers'),
      await findSurvey('surveys', 'sales'),
    ]
    const flags = (more: Partial<Flags>) => given([], more).flags
    expect(() => refuseForeign(flags({ role: 'buyer' }), sales)).toThrow(
      '«buyer» is no role of sales (known: seller, manager, support).',
    )
    expect(() => refuseForeign(flags({ language: 'fr' }), customers)).toThrow(
      '«fr» is no language of customers',
    )
    expect(() => refuseForeign(flags({ send: true }), customers)).toThrow('customers says «keep: here»')
    expect(() => refuseForeign(flags({ send: true }), sales)).not.toThrow()
  })
})

test('what was asked for is read, and a folder is found for it', () => {
  expect(readInviteOptions(given(['a.csv'], { limit: '20', eml: true }))).toEqual({
    list: 'a.csv',
    limit: 20,
    by: 'eml',
    test: undefined,
  })
  expect(readInviteOptions(given([], { test: 'Me <Me@Firm.example>' }))).toEqual({
    list: undefined,
    limit: undefined,
    by: 'table',
    test: { ok: true, to: 'Me@firm.example', normal: 'me@firm.example', name: 'Me' },
  })
  expect(folderFor(undefined, 'sales', '2026-H2')).toBe('invitations/sales-2026-H2')
  expect(folderFor('elsewhere', 'sales', '2026-H2')).toBe('elsewhere')
})
