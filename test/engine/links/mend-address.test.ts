import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf } from '#engine/links/address-of.ts'
import { mendAddress } from '#engine/links/mend-address.ts'

const surveys = [
  { id: 'customers', roles: ['buyer', 'user'], languages: ['en', 'de', 'ar'] },
  { id: 'service-2', roles: ['team'], languages: ['de'] },
]
const base = 'https://survey.example'
const mend = (address: string) => mendAddress(new URL(base + address), surveys)
const token = '0123456789abcdefghjkmnpqrs'

const whole = surveys
  .flatMap((survey) =>
    survey.languages.flatMap((language) =>
      [undefined, ...survey.roles, 'thanks', 'closed'].map((place) => addressOf(survey, place, language)),
    ),
  )
  .concat('/mine/', '/mine/en/', '/mine/de/', '/mine/ar/')

describe('an address', () => {
  test.each(['/s/', '/s', '/s/nothing/', '/s/nothing/buyer/?t=1', '/', '/results/', '/s/constructor/'])(
    'that names no survey is not mended: %s',
    (address) => {
      expect(mend(address)).toBeUndefined()
    },
  )

  test.each(whole)('that is as it should be is not mended, whatever its query carries: %s', (address) => {
    for (const more of [
      '',
      '?t=',
      `?t=${token}`,
      `?t=${token}&refer=9`,
      '?refer=9',
      '?utm_source=mail%20x',
      '#p-care',
    ])
      expect(mend(address + more)).toBeUndefined()
  })

  const damaged: [string, string][] = [
    [`/s/customers/buyer/%23t=${token}`, `/s/customers/buyer/?t=${token}`],
    [`/s/customers/buyer/#t=${token}`, `/s/customers/buyer/?t=${token}`],
    [`/s/customers/buyer/%3Ft=${token}`, `/s/customers/buyer/?t=${token}`],
    [`/s/customers/buyer/%3Ft%3D${token}%26refer%3D9`, `/s/customers/buyer/?t=${token}&refer=9`],
    [`/s/customers/buyer%3ft=${token}&refer=9`, `/s/customers/buyer/?t=${token}&refer=9`],
    [`/s/customers/buyer/&t=${token}`, `/s/customers/buyer/?t=${token}`],
    [`/s/customers/buyer&amp;t=${token}`, `/s/customers/buyer/?t=${token}`],
    [`/s/customers/buyer/t=${token}`, `/s/customers/buyer/?t=${token}`],
    [`/s/customers/buyer/?t=${token}&amp;refer=9`, `/s/customers/buyer/?t=${token}&refer=9`],
    [`/s/customers/buyer/?t=${token}&amp;amp;refer=9`, `/s/customers/buyer/?t=${token}&refer=9`],
    [`/s/customers/buyer/?t=${token}&%2338;refer=9`, `/s/customers/buyer/?t=${token}&refer=9`],
    [`/s/customers/buyer/?t=${token}%26refer=9`, `/s/customers/buyer/?t=${token}&refer=9`],
    [`/s/customers/buyer/?t=${token}&refer=3D9`, `/s/customers/buyer/?t=${token}&refer=9`],
    [`/s/customers/buyer/?t=${token}&refer=9&gt;`, `/s/customers/buyer/?t=${token}&refer=9`],
    [`/s/customers/buyer/?t=${token}&refer=9).`, `/s/customers/buyer/?t=${token}&refer=9`],
    [`/s/customers/buyer/?t=${token}%3E`, `/s/customers/buyer/?t=${token}`],
    [`/S/CUSTOMERS/BUYER/DE/?T=ABC&REFER=9`, '/s/customers/buyer/de/?t=ABC&refer=9'],
    ['/s/customers/buyer/.', '/s/customers/buyer/'],
    ['/s/customers/buyer/%3E', '/s/customers/buyer/'],
    ['/s/customers/buyer)', '/s/customers/buyer/'],
    ['/s/customers/buyer/]', '/s/customers/buyer/'],
    ['/s/customers/buyer', '/s/customers/buyer/'],
    ['//s//customers///buyer//', '/s/customers/buyer/'],
    ['/s%2Fcustomers%2Fbuyer%2F', '/s/customers/buyer/'],
    ['/s/customers/de/buyer/', '/s/customers/buyer/de/'],
    ['/s/customers/buyer/en/', '/s/customers/buyer/'],
    [`/s/customers/nobody/de/?t=${token}`, `/s/customers/de/?t=${token}`],
    [`/s/customers/buyer/xx/?t=${token}&refer=9`, `/s/customers/?t=${token}&refer=9`],
    ['/s/customers/buyer/user/', '/s/customers/'],
    [`/mine%3Ft=${token}`, `/mine/?t=${token}`],
    ['/MINE/AR/', '/mine/ar/'],
    ['/mine/xx/', '/mine/'],
  ]
  test.each(damaged)('%s leads to %s', (given, meant) => {
    // What a browser has mended by itself already needs nothing from us.
    expect(mend(given) ?? new URL(base + given).pathname).toBe(meant)
  })

  test('never breaks the header in which it is sent back', () => {
    const broken = mend('/s/customers/buyer/%3Ft=1%0D%0ASet-Cookie:%20a=b')
    expect(broken).toBe('/s/customers/buyer/?t=1Set-Cookie:%20a=b')
    expect(mend('//evil.example/s/customers/')).toBeUndefined()
  })

  test('that was mended is never mended again, and leads to a page that there is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...['/', '//', '%2F', '?', '&', '#', '=', '%3F', '%23', '%26', '%3D', '%253F', '%2526', '%25'],
        ...[
          'amp;',
          '&amp;',
          'gt;',
          '3D',
          '.',
          ')',
          '>',
          '%3E',
          '"',
          "'",
          ';',
          ' ',
          '%20',
          '%0A',
          '%C2%A0',
          '%FF',
        ],
        ...[
          't=',
          'T=',
          'refer=9',
          's',
          'S',
          'mine',
          'customers',
          'Buyer',
          'buyer',
          'de',
          'en',
          'xx',
          'thanks',
          token,
        ],
      ),
      fc.string({ maxLength: 3 }),
    )
    const address = fc
      .tuple(
        fc.constantFrom('/s/customers/', '/s/customers/buyer/', '/mine/', '/S/', '/'),
        fc.array(piece, { maxLength: 12 }),
      )
      .map(([start, pieces]) => start + pieces.join(''))
      .filter((text) => URL.canParse(base + text) && !text.startsWith('//'))
    fc.assert(
      fc.property(address, (given) => {
        const mended = mend(given)
        if (mended === undefined) return
        expect([given, mended, mend(mended)]).toEqual([given, mended, undefined])
        expect(whole).toContain(new URL(base + mended).pathname)
      }),
      { numRuns: 20_000 },
    )
  })
})
