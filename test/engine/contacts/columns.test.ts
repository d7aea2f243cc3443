import { describe, expect, test } from 'vitest'
import { readContactColumns } from '#engine/contacts/columns.ts'

const terms = {
  roles: ['buyer', 'user'],
  languages: ['en', 'de'],
  attributes: ['region', 'team', 'seller', 'account'],
}
const read = (header: string[], said?: unknown) => {
  const { targets, ...rest } = readContactColumns(terms, header, said)
  return { ...rest, taken: header.map((_, place) => targets.get(place)) }
}
const nothing = { left: [], missing: [], mistakes: [] }

describe('what is wrong with columns', () => {
  test('is that none gives the address, or the role where there are several', () => {
    expect(read(['Phone'])).toMatchObject({ missing: ['email', 'role'], left: [{ column: 'Phone' }] })
    expect(readContactColumns({ ...terms, roles: ['buyer'] }, ['Mail'])).toMatchObject({ missing: [] })
  })

  test('is that two give the same', () => {
    expect(read(['Email', 'Role', 'E-Mail-Adresse'])).toMatchObject({
      taken: ['email', 'role', undefined],
      mistakes: ['columns «Email» and «E-Mail-Adresse» both give «email»; say which one does'],
    })
    expect(read(['One', 'Two', 'Role'], { One: 'email', Two: 'email' }).mistakes).toEqual([
      'columns «One» and «Two» both give «email»; say which one does',
    ])
  })

  test('is that their names are missing', () => {
    expect(read(['anna@firm.example', 'buyer'])).toMatchObject({
      missing: ['email', 'role'],
      mistakes: [
        '«anna@firm.example» stands where the name of a column belongs; put a row of names above the list',
      ],
    })
    expect(read(['E-Mail', 'Role', 'anna@firm.example']).mistakes).toEqual([])
  })

  test.each([
    [['a'], 'the map of columns must be an object, such as { "Mail address": "email" }'],
    [null, 'the map of columns must be an object, such as { "Mail address": "email" }'],
    [{ 'Mail adress': 'email' }, '«Mail adress» is no column of the list; did you mean «Mail address»?'],
    [{ Kunde: 'email' }, '«Kunde» is no column of the list'],
    [{ Role: 'rolle' }, 'column «Role»: «rolle» is nothing that a column can give; did you mean «role»?'],
    [
      { Role: 'attribute.acount' },
      'column «Role»: «attribute.acount» is nothing that a column can give; did you mean «attribute.account»?',
    ],
    [{ Role: 7 }, 'column «Role»: «7» is nothing that a column can give'],
  ])('is what is said about them: %j', (said, mistake) => {
    expect(read(['Mail address', 'Role'], said).mistakes).toEqual([mistake])
  })
})

describe('columns are known by their names', () => {
  test.each([
    ['en', ['E-mail', 'Full name', 'Role', 'Language', 'Time zone']],
    ['de', ['E-Mail-Adresse', 'Ansprechpartner', 'Rolle', 'Sprache', 'Zeitzone']],
    ['fr', ['Courriel', 'Nom complet', 'Rôle', 'Langue', 'Fuseau horaire']],
    ['es', ['Correo electrónico', 'Nombre completo', 'Rol', 'Idioma', 'Zona horaria']],
    ['ar', ['البريد الإلكتروني', 'الاسم الكامل', 'الدور', 'اللغة', 'المنطقة الزمنية']],
    ['ja', ['メールアドレス', '氏名', '役割', '言語', 'タイムゾーン']],
    ['as spreadsheets write them', [' MAIL ', 'name', 'ROLE', 'preferred_language', 'time-zone']],
    ['without accents', ['ADRESSE ELECTRONIQUE', 'nom', 'ROLE', 'langue', 'FUSEAU']],
  ])('%s', (_, header) => {
    expect(read(header)).toEqual({ ...nothing, taken: ['email', 'name', 'role', 'language', 'zone'] })
  })

  test('a name comes in one column or in two', () => {
    const names = (...header: string[]) => read(['Mail', 'Role', ...header]).taken.slice(2)
    expect(names('First name', 'Last name')).toEqual(['first-name', 'last-name'])
    expect(names('Name', 'Vorname')).toEqual(['last-name', 'first-name'])
    expect(names('Nom', 'Prénom')).toEqual(['last-name', 'first-name'])
    expect(names('Nombre', 'Apellidos')).toEqual(['first-name', 'last-name'])
    expect(names('姓', '名')).toEqual(['last-name', 'first-name'])
    expect(names('Name', 'First name', 'Last name')).toEqual(['name', 'first-name', 'last-name'])
  })

  test('an attribute is known by its id, however it is written, and by nothing that is only near it', () => {
    expect(read(['Mail', 'Role', 'Seller', 'REGION', 'Accounts', 'attribute.team'])).toEqual({
      ...nothing,
      taken: ['email', 'role', 'attribute.seller', 'attribute.region', 'attribute.account', 'attribute.team'],
    })
    expect(read(['Mail', 'Role', 'Religion', 'Amount', 'Steam', ' '])).toEqual({
      ...nothing,
      taken: ['email', 'role', undefined, undefined, undefined, undefined],
      left: [
        { column: 'Religion', hint: 'attribute.region' },
        { column: 'Amount', hint: 'attribute.account' },
        { column: 'Steam', hint: 'attribute.team' },
      ],
    })
  })

  test('nothing is said to be meant that another column gives, or that is left out on purpose', () => {
    const header = ['Mail', 'Role', 'Region', 'Religion', 'Steam']
    expect(read(header, { Steam: '' }).left).toEqual([{ column: 'Religion' }, { column: 'Steam' }])
  })

  test('what the survey asks for goes before what a word commonly means', () => {
    const own = readContactColumns({ ...terms, attributes: ['language'] }, ['Language'])
    expect(own.targets.get(0)).toBe('attribute.language')
  })
})

describe('columns are what their owner says', () => {
  test('by their places, where several are called alike or nothing', () => {
    const header = ['E-Mail', 'E-Mail', 'Role', '', '']
    const said = (place: number, target: string) => read(header, new Map([[place, target]]))
    expect(said(1, '').taken).toEqual(['email', undefined, 'role', undefined, undefined])
    expect(said(0, '').taken).toEqual([undefined, 'email', 'role', undefined, undefined])
    expect(said(1, 'name').taken).toEqual(['email', 'name', 'role', undefined, undefined])
    const last = new Map([
      [0, ''],
      [4, 'attribute.team'],
    ])
    expect(read(header, last)).toMatchObject({
      taken: [undefined, 'email', 'role', undefined, 'attribute.team'],
      mistakes: [],
    })
  })

  test('before what their names say', () => {
    const said = {
      'Mail address': 'name',
      kunde: 'attribute.account',
      Private: 'email',
      Account: '',
      Role: null,
    }
    const header = ['Mail address', 'Kunde', 'Private', 'Account', 'Role', 'E-mail', 'Rolle']
    expect(read(header, said)).toEqual({
      ...nothing,
      taken: ['name', 'attribute.account', 'email', undefined, undefined, undefined, 'role'],
      left: [{ column: 'Account' }, { column: 'Role' }, { column: 'E-mail' }],
    })
  })
})
