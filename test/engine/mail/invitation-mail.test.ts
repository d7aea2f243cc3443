import { describe, expect, test } from 'vitest'
import { invitationMail } from '#engine/mail/invitation-mail.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { promiseLines } from '#engine/words/promise-lines.ts'
import {
  addressesIn,
  contextOf,
  languages,
  ownNotices,
  personOf,
  reach,
  refer,
  site,
  token,
} from './some-mails.ts'

const ownWords = { ...contextOf().words, notices: ownNotices }
const link = personOf().link

describe('the first question', () => {
  test('is answered by links in the order of the page, after the plain one', () => {
    const addresses = addressesIn(invitationMail(contextOf(), personOf()))
    expect(addresses.slice(0, 12)).toEqual([
      link,
      ...Array.from({ length: 11 }, (_, value) => `${link}&refer=${value}`),
    ])
  })

  test('has numbers that are understood without their neighbours', () => {
    const { html } = invitationMail(contextOf(), personOf())
    expect(html).toMatch(/aria-label="9 of 10" title="9 of 10" style="[^"]*">9<\/a>/)
    expect(html).toContain('0 = Certainly not')
    expect(html).toContain('10 = Certainly')
  })

  test('has words below each other', () => {
    const { html, text } = invitationMail(contextOf(), personOf({ role: 'user' }))
    expect(html).toContain('>At the desk of Marit Sandling</a>')
    expect(text).toContain(
      `At the desk of Marit Sandling: ${link}&reach=desk\nCannot say: ${link}&reach=_cannot-say`,
    )
    expect(reach.low).toBeUndefined()
    expect(html).not.toContain(' = ')
  })

  test('with numbers below zero names the whole scale', () => {
    const choices = ['-2', '-1', '0', '1', '2'].map((value) => ({ value, label: value }))
    const first = { buyer: { ...refer, choices } }
    const { html, text } = invitationMail(contextOf({ words: { ...ownWords, first } }), personOf())
    expect(text).toContain(`−2 on a scale from −2 to 2: ${link}&refer=-2`)
    expect(html).toContain('>−2</a>')
  })

  test.each(['executive', 'constructor', 'toString'])(
    'of the role %s, which has none, is not asked',
    (role) => {
      expect(
        addressesIn(invitationMail(contextOf(), personOf({ role }))).filter((one) => one.startsWith(link)),
      ).toEqual([link])
    },
  )
})

describe('the words', () => {
  test('are those of the survey, with what is known of the person', () => {
    const mail = invitationMail(contextOf({ words: ownWords }), personOf())
    expect(mail.subject).toBe('Four minutes, Marit Sandling')
    expect(mail.html).toContain('We ask <strong>you</strong>; Marit Sandling reads it.')
    expect(mail.text).toContain('Hello Ada Byron,\n\nWe ask you; Marit Sandling reads it.')
    expect(mail.text).toContain('why we ask (https://hollinrime.example/why)')
  })

  test('fall back where nothing is known, also to a blank', () => {
    for (const attributes of [{}, { seller: ' \n' }]) {
      const mail = invitationMail(contextOf({ words: ownWords }), personOf({ attributes, name: ' ' }))
      expect(mail.subject).toBe('Four minutes, please')
      expect(mail.text).toContain('Hello,\n\nWe ask you; somebody & Co reads it.')
    }
  })

  test('of a reminder serve the second one as well', () => {
    const context = contextOf({ words: ownWords, kind: 'reminder' })
    expect(invitationMail(context, personOf()).subject).toBe('Still open')
    expect(invitationMail({ ...context, kind: 'reminder-2' }, personOf())).toEqual(
      invitationMail(context, personOf()),
    )
  })

  test('of a trial say so on top and in the subject', () => {
    const mail = invitationMail(contextOf({ words: ownWords }), personOf({ test: true }))
    expect(mail.subject).toBe('[Test] Four minutes, Marit Sandling')
    expect(mail.text).toMatch(/^This is a trial\. What is sent from it is not stored\.\n/)
    expect(mail.html.indexOf('This is a trial')).toBeLessThan(mail.html.indexOf('Hello Ada'))
  })

  test('of an anonymous survey tell why everybody is reminded, and offer no change of answers', () => {
    const { text } = invitationMail(contextOf({ kind: 'reminder' }, 'anonymous'), personOf())
    expect(text).toMatch(/nobody\s+knows\s+who\s+has\s+answered/)
    expect(text).not.toMatch(/change or\s+withdraw/)
    for (const mail of [
      invitationMail(contextOf({}, 'anonymous'), personOf()),
      invitationMail(contextOf({ kind: 'reminder' }, 'confidential'), personOf()),
    ])
      expect(mail.text).not.toMatch(/nobody\s+knows\s+who\s+has\s+answered/)
  })
})

describe.each(languages)('in %s', (language) => {
  test.each(['named', 'confidential', 'anonymous'] as const)(
    'a %s survey promises what its page does',
    (promise) => {
      const context = contextOf({ language }, promise)
      const lines = promiseLines(context.survey, language, context.company, context.closesOn)
      const { text, html } = invitationMail(context, personOf())
      const flat = text.replace(/\s+/g, ' ')
      for (const line of [lines.promise, lines.minutes, lines.until ?? '']) {
        expect(flat).toContain(line)
        expect(html).toContain(line)
      }
    },
  )

  test('where nobody knows when it ends, nothing is said of it', () => {
    const { text } = invitationMail(contextOf({ language, closesOn: null }), personOf())
    expect(text).not.toMatch(/\{|undefined|null/)
    expect(text).not.toContain('20')
  })

  test('the page about the link is in the language, and the programme’s own is not named', () => {
    const own = `${site}/mine/?t=${token}`
    const there = addressesIn(invitationMail(contextOf({ language, home: 'de' }), personOf()))
    expect(there).toContain(language === 'de' ? own : `${site}/mine/${language}/?t=${token}`)
  })

  test('the reader is greeted by name, or without', () => {
    const { mail } = interfaceWords(language)
    const greeting = language === 'ar' ? '\u2068Ada Byron\u2069' : 'Ada Byron'
    expect(invitationMail(contextOf({ language }), personOf()).text).toContain(
      mail['hello-name'].replace('{name}', greeting),
    )
    const { name: _, ...nobody } = personOf()
    expect(invitationMail(contextOf({ language }), nobody).text).toContain(`${mail.hello}\n`)
  })
})
