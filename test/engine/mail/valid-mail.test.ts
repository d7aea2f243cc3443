import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { addressesIn, contextOf, everyMail, languages, ownNotices, personOf } from './some-mails.ts'

/** The standard and the rules of accessible markup, but for what only mail programs need: frames of tables, and styles in place. */
const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'no-deprecated-attr': 'off', 'no-inline-style': 'off' },
})

describe.each(languages)('in %s', (language) => {
  const own = { words: { ...contextOf().words, notices: ownNotices } }
  const mails = [...everyMail(language), ...everyMail(language, personOf(), own)]

  test('every mail is valid HTML of its language and direction', async () => {
    const direction = language === 'ar' ? 'rtl' : 'ltr'
    for (const [kind, { html }] of mails) {
      const { results } = await checker.validateString(html)
      expect([kind, ...results.flatMap(({ messages }) => messages.map(({ message }) => message))]).toEqual([
        kind,
      ])
      expect(html).toContain(`<html lang="${language}" dir="${direction}">`)
      expect(html).toContain(`<td lang="${language}" dir="${direction}"`)
    }
  })

  test('no mail asks for anything from anywhere, runs anything or is clipped', () => {
    for (const [kind, { html }] of mails) {
      expect([kind, html]).not.toEqual([
        kind,
        expect.stringMatching(
          /<(?:img|script|link|iframe|form|video|audio|object|embed|svg)\b|url\(|@import|@font-face| src=/,
        ),
      ])
      expect(new TextEncoder().encode(html).length).toBeLessThan(20_000)
    }
  })

  test('every link is whole, and stands in the text as well', () => {
    for (const [kind, mail] of mails) {
      const addresses = addressesIn(mail)
      expect(addresses.length).toBeGreaterThan(0)
      for (const address of addresses) {
        expect([kind, address]).toEqual([kind, expect.stringMatching(/^https:\/\/[a-z.]+\/[!-~]*$/)])
        expect(`${mail.text.replace(/[)\n]/g, ' ')} `).toContain(`${address} `)
      }
    }
  })

  test('nothing is left unfilled', () => {
    for (const [kind, { subject, text, html }] of mails) {
      const shown = html.replace(/<style>[^<]*<\/style>/, '')
      expect([kind, `${subject}${text}${shown}`]).not.toEqual([
        kind,
        expect.stringMatching(/[{}]|undefined|NaN/),
      ])
      expect(subject).not.toBe('')
    }
  })

  test('the text says every word that the HTML says', () => {
    for (const [kind, { text, html }] of mails) {
      const flat = text.replace(/^[->] /gm, '').replace(/\s+/g, '')
      const body = html.slice(html.indexOf('<body'))
      const said = [...body.matchAll(/>([^<]+)</g)].map(([, words = '']) =>
        decoded(words).replace(/\s+/g, ''),
      )
      const numbers = /^[\u2066]?[−\d]+[\u2069]?$/
      for (const words of said)
        if (!numbers.test(words)) expect([kind, flat]).toEqual([kind, expect.stringContaining(words)])
    }
  })
})

function decoded(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/&(?:amp|#x26);/g, '&')
}
