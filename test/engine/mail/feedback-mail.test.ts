import { expect, test } from 'vitest'
import { feedbackMail } from '#engine/mail/feedback-mail.ts'
import { addressesIn, contextOf, languages, ownNotices, personOf, promiseOf, site } from './some-mails.ts'

const context = contextOf({ kind: 'feedback' })

test('without a promise it thanks, and tells where more is to be read', () => {
  const mail = feedbackMail(context, personOf(), [])
  expect(mail.text).toContain('Thank you for having answered.')
  expect(mail.text).not.toContain('What we promised')
  expect(addressesIn(mail)).toEqual([`${site}/said/`, personOf().unsubscribe])
})

test('a promise in another language is left to the page', () => {
  expect(feedbackMail(context, personOf(), [promiseOf('only', {}, 'de')]).text).not.toContain('Promise only')
})

test('after an anonymous survey nobody is told that they answered', () => {
  const { text } = feedbackMail(contextOf({ kind: 'feedback' }, 'anonymous'), personOf(), [])
  expect(text).toContain('Thank you to everybody who answered.')
  expect(text).not.toContain('Thank you for having answered.')
})

test.each([
  ['late', {}, 'Late · Due: 31 October 2026'],
  ['open', { due: '2027-01-31' }, 'Still to do · Due: 31 January 2027'],
  ['kept', { done: '2026-10-12' }, 'Kept · Due: 31 October 2026 · Done: 12 October 2026'],
  ['kept late', { done: '2026-11-12' }, 'Kept, but late · Due: 31 October 2026 · Done: 12 November 2026'],
  ['given up', { dropped: '2026-11-12' }, 'Given up: 12 November 2026'],
  ['done tomorrow', { due: '2026-12-01', done: '2026-11-30' }, 'Still to do · Due: 1 December 2026'],
])('a promise that is %s says so, with its day', (_, terms, standing) => {
  const { text, html } = feedbackMail(context, personOf(), [promiseOf('one', terms)])
  expect(text).toContain(
    `Promise one\n\n${standing}\n\nSaid\n\nSaid of one, told.\n\nDeed\n\nDeed of one, told.\n\nWho answers for it: Head of product`,
  )
  expect(html).toContain(standing)
})

test('what is owed is told first', () => {
  const promises = [promiseOf('kept', { done: '2026-10-12' }), promiseOf('late')]
  const { text } = feedbackMail(context, personOf(), promises)
  expect(text.indexOf('Promise late')).toBeLessThan(text.indexOf('Promise kept'))
})

test('however many promises there are, no mail program clips it', () => {
  const many = Array.from({ length: 60 }, (_, at) => promiseOf(`p${at}`))
  expect(new TextEncoder().encode(feedbackMail(context, personOf(), many).html).length).toBeLessThan(100_000)
})

test.each(languages)('in %s the survey’s own words open it, and its page follows', (language) => {
  const words = { ...context.words, notices: ownNotices }
  const mail = feedbackMail({ ...context, language, words, home: 'ja' }, personOf(), [
    promiseOf('one', {}, language),
  ])
  expect(mail.subject).toBe('What we heard')
  expect(mail.text).toContain('Here it is.')
  expect(mail.text).toContain('Promise one')
  expect(addressesIn(mail)).toContain(language === 'ja' ? `${site}/said/` : `${site}/said/${language}/`)
})
