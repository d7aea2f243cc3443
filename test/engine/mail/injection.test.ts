import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mail } from '#engine/mail/mail.ts'
import { oneLine } from '#engine/mail/one-line.ts'
import { contextOf, everyMail, ownNotices, personOf } from './some-mails.ts'

const own = { words: { ...contextOf().words, notices: ownNotices } }
const plain = 'Ada'
const mailsTo = (given: string, language = 'en') =>
  everyMail(language, personOf({ name: given, attributes: { seller: given, product: given } }), own)

/** Every tag of a mail, attributes and all; its title says what the subject says. */
const tagsIn = ({ html }: Mail) => html.replace(/<title>[^<]*<\/title>/, '').match(/<[^>]*>/g)
const words = (text: string) => text.replace(/\s+/g, ' ')
const notOneLine = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

function holds(given: string, language: string): void {
  const expected = mailsTo(plain, language)
  const marks = new RegExp(`${plain}`, 'g')
  for (const [at, [kind, mail]] of mailsTo(given, language).entries()) {
    const like = expected[at]?.[1]
    if (!like) throw new Error('no such mail')
    expect([kind, tagsIn(mail)]).toEqual([kind, tagsIn(like)])
    expect(mail.subject).not.toMatch(notOneLine)
    expect(words(mail.text)).toBe(words(like.text.replace(marks, () => oneLine(given))))
  }
}

test.each([
  ['a line break and a header', 'Ada\r\nBcc: all@example.com'],
  ['tags', '</td><img src=x onerror=alert(1)><script>alert(1)</script>'],
  ['quotes', '" onmouseover="alert(1)\' x=`y`'],
  ['an entity', '&lt;script&gt; &#60;b> &amp;amp;'],
  ['a placeholder', '{seller|x} {name} {product|{name}}'],
  ['what a replacement would understand', '$& $1 $` $$'],
  ['marks that turn the text', 'Ada\u202egnp.\u2066exe'],
  ['a comment and a section', '<!-- --><![CDATA[ ]]>'],
])('%s in a name or an attribute stays a text', (_, given) => {
  holds(given, 'en')
})

test('any name and attribute stays within its place, and within its line', () => {
  const nameable = fc.string({ unit: 'binary' }).filter((text) => oneLine(text) !== '')
  fc.assert(
    fc.property(nameable, (given) => holds(given, 'en')),
    { numRuns: 60 },
  )
})

test('in Arabic a name stands apart from what is around it', () => {
  for (const [, { text, subject }] of mailsTo('\u202eAda\u2069 (', 'ar')) {
    if (text.includes('Ada')) expect(text).toContain('\u2068Ada (\u2069')
    expect(subject).not.toMatch(notOneLine)
  }
})

test('a link that holds what HTML understands stays an address', () => {
  const link = 'https://surveys.example/s/customers/buyer/?t=a&b="><b>'
  for (const [, { html }] of everyMail('en', personOf({ link, unsubscribe: link })))
    expect(html).not.toContain('<b>')
})
