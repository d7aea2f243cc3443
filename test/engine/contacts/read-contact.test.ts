import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readContactColumns } from '#engine/contacts/columns.ts'
import { contactReader } from '#engine/contacts/read-contact.ts'
import { toAscii } from './to-ascii.ts'

const terms = {
  roles: ['buyer', 'user', 'technical'],
  languages: ['en', 'de', 'ar'],
  attributes: ['region', 'seller'],
  roleWords: {
    buyer: ['You choose suppliers or sign', 'Einkauf'],
    user: ['You use what we deliver', 'Hands on'],
    technical: ['You connect it', 'Hands-on'],
  },
}
const header = ['Mail', 'Name', 'Role', 'Language', 'Time zone', 'Region', 'Seller']
const whole = ['anna@firm.example', 'Anna Berg', 'buyer', 'de', 'Europe/Berlin', 'North', 'S. Ohm']
const readerOf = (own = terms, columns = header) =>
  contactReader(own, columns, readContactColumns(own, columns).targets, toAscii)
const read = readerOf()
const changed = (change: Record<string, string>) =>
  read(header.map((column, place) => change[column] ?? whole[place] ?? ''))
const contact = {
  ...{ to: 'anna@firm.example', normal: 'anna@firm.example', name: 'Anna Berg', role: 'buyer' },
  ...{ language: 'de', zone: 'Europe/Berlin', attributes: { region: 'North', seller: 'S. Ohm' } },
}

describe('what is wrong with a row is told by its column', () => {
  test.each([
    ['Mail', '', 'the cell is blank; everybody needs an address'],
    ['Mail', 'anna', '«anna»: it has no «@»'],
    ['Role', '', 'the cell is blank; name a role (buyer, user, technical)'],
    ['Role', 'byer', '«byer» is no role (buyer, user, technical); did you mean «buyer»?'],
    ['Role', 'chairwoman', '«chairwoman» is no role (buyer, user, technical)'],
    ['Role', 'hands on', '«hands on» may be one of several roles (user, technical)'],
    ['Language', 'Germn', '«Germn» is no language of this survey (en, de, ar); did you mean «de»?'],
    [
      'Language',
      'Italian',
      '«Italian» is no language of this survey (en, de, ar); leave the cell blank for «en»',
    ],
    ['Time zone', '+02:00', '«+02:00» is no time zone, such as «Europe/Berlin»'],
    [
      'Time zone',
      'Berlin',
      '«Berlin» is no time zone, such as «Europe/Berlin»; did you mean «Europe/Berlin»?',
    ],
    [
      'Time zone',
      'Europe/Berlinn',
      '«Europe/Berlinn» is no time zone, such as «Europe/Berlin»; did you mean «Europe/Berlin»?',
    ],
    ['Time zone', 'Mars/Olympus Mons', '«Mars/Olympus Mons» is no time zone, such as «Europe/Berlin»'],
    ['Region', 'x'.repeat(201), 'the text is longer than 200 characters'],
    ['Name', 'x'.repeat(201), 'the text is longer than 200 characters'],
  ])('%s «%s»: %s', (column, cell, detail) => {
    expect(changed({ [column]: cell })).toEqual({ mistakes: [{ column, detail }] })
  })

  test('an address that can be mended is mended by its owner', () => {
    const detail =
      '«anna@firm,example»: it holds more than one address, or a comma where a dot belongs; did you mean «anna@firm.example»?'
    expect(changed({ Mail: 'anna@firm,example' })).toEqual({
      mistakes: [{ column: 'Mail', detail, mend: 'anna@firm.example' }],
    })
  })

  test('all of it at once', () => {
    const found = changed({ Mail: '@', Role: '?', Language: '?', 'Time zone': '?' })
    expect('mistakes' in found && found.mistakes.map(({ column }) => column)).toEqual([
      'Mail',
      'Role',
      'Language',
      'Time zone',
    ])
  })

  test('what no column gives is told by its own name', () => {
    expect(readerOf(terms, ['Mail'])(['anna@firm.example'])).toMatchObject({ mistakes: [{ column: 'role' }] })
  })

  test('a row that is too short lacks its cells', () => {
    expect(read(['anna@firm.example'])).toMatchObject({ mistakes: [{ column: 'Role' }] })
  })
})

describe('a row is somebody', () => {
  test('with everything that its columns say', () => {
    expect(read(whole)).toEqual({ contact })
  })

  test('with texts as long as they may be', () => {
    const [name, region] = ['n'.repeat(200), 'r'.repeat(200)]
    expect(changed({ Name: name, Region: region })).toMatchObject({
      contact: { name, attributes: { region } },
    })
  })

  test('with what is not blank', () => {
    const cells = ['anna@firm.example', ' ', 'buyer', '', '\u00a0', '\t', '']
    const { to, normal, role } = contact
    expect(read(cells)).toEqual({ contact: { to, normal, role, attributes: {} } })
  })

  test.each([
    ['Buyer', 'buyer'],
    [' BUYER ', 'buyer'],
    ['einkauf', 'buyer'],
    ['You use what we deliver', 'user'],
  ])('whose role «%s» is %s', (cell, role) => {
    expect(changed({ Role: cell })).toEqual({ contact: { ...contact, role } })
  })

  test('whose role is an id as it stands, whatever else is called so', () => {
    const own = { ...terms, roleWords: { ...terms.roleWords, buyer: ['User'] } }
    const cells = (role: string) => ['anna@firm.example', role]
    const reader = readerOf(own, ['Mail', 'Role'])
    expect(reader(cells('user'))).toMatchObject({ contact: { role: 'user' } })
    expect(reader(cells('User'))).toMatchObject({
      mistakes: [{ detail: '«User» may be one of several roles (buyer, user)' }],
    })
  })

  test('whose role is the only one, whether a column says so or none', () => {
    const one = { ...terms, roles: ['buyer'] }
    expect(readerOf(one, ['Mail'])(['anna@firm.example'])).toMatchObject({ contact: { role: 'buyer' } })
    expect(readerOf(one, ['Mail', 'Role'])(['anna@firm.example', ''])).toMatchObject({
      contact: { role: 'buyer' },
    })
  })

  test.each([
    'de',
    'DE',
    'de-CH',
    'de_AT',
    'German',
    'Deutsch',
    'allemand',
    'alemán',
    'ドイツ語',
    'الألمانية',
  ])('whose language «%s» is German', (cell) => {
    expect(changed({ Language: cell })).toEqual({ contact })
  })

  test('whose time zone is written as the platform writes it', () => {
    expect(changed({ 'Time zone': 'america/new york' })).toMatchObject({
      contact: { zone: 'America/New_York' },
    })
  })

  test('whose name comes with the address, in one column or in two', () => {
    expect(changed({ Mail: 'Berta B. <anna@firm.example>' })).toEqual({ contact })
    expect(changed({ Mail: 'Anna Berg <anna@firm.example>', Name: '' })).toEqual({ contact })
    const parted = readerOf(terms, ['Mail', 'Role', 'First name', 'Surname'])
    const named = (first: string, last: string) => parted(['anna@firm.example', 'user', first, last])
    expect(named('Anna', 'Berg')).toMatchObject({ contact: { name: 'Anna Berg' } })
    expect(named('', 'Berg')).toMatchObject({ contact: { name: 'Berg' } })
    expect(named('愛', '山田')).toMatchObject({ contact: { name: '山田 愛' } })
    expect(named('愛', 'Berg')).toMatchObject({ contact: { name: '愛 Berg' } })
    expect(named('', '')).not.toHaveProperty('contact.name')
  })
})

test('half a character becomes a sign of its own', () => {
  expect(changed({ Name: 'Anna \ud83d' })).toMatchObject({ contact: { name: 'Anna \ufffd' } })
})

test('no cell reaches a mail with a line break or a hidden character, whatever it holds', () => {
  const cells = fc.string({
    unit: fc.constantFrom(...'aé\r\n\t\u0000\u0085\u2028\u202e\u200f\ufeff :@'),
    maxLength: 20,
  })
  fc.assert(
    fc.property(cells, cells, cells, (name, region, seller) => {
      const found = changed({ Name: name, Region: region, Seller: seller })
      expect(JSON.stringify(found)).not.toMatch(
        /\\[rnt]|\\u00|[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u,
      )
      expect(found).toHaveProperty('contact')
    }),
  )
})
