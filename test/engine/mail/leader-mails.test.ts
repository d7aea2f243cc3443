import { describe, expect, test } from 'vitest'
import { alertMail } from '#engine/mail/alert-mail.ts'
import { digestMail } from '#engine/mail/digest-mail.ts'
import { signInMail } from '#engine/mail/sign-in-mail.ts'
import { addressesIn, languages, news, promiseOf, site } from './some-mails.ts'

const leader = { company: 'Hollinrime', name: 'Ines Hallworth', language: 'en' }

describe('a digest', () => {
  const digest = { ...leader, since: '2026-11-22', today: '2026-11-29', surveys: [news], promises: [] }

  test('of a week without anything new counts no story and no call', () => {
    const quiet = { ...news, answers: 0, stories: 0, callbacks: 0, headlines: [] }
    const { text } = digestMail({ ...digest, surveys: [quiet] })
    expect(text).toContain('- 0 new answers\n\nOpen the results\nhttps:')
    expect(text).not.toMatch(/story|called|Promises/)
  })

  test('tells what is new, survey by survey, and leads to the results', () => {
    const mail = digestMail(digest)
    expect(mail.subject).toBe('What people have told Hollinrime since 22 November 2026')
    expect(mail.text).toContain(
      'How are we doing?\n\n- 12 new answers\n- 1 new story\n- 2 people asked to be called\n\n- Of 48 people, 60 % would refer gladly & 10 % would not.',
    )
    expect(mail.html).toContain('60 % would refer gladly &amp; 10 % would not.')
    expect(addressesIn(mail)).toEqual([news.address])
  })

  test.each(languages)(
    'in %s names whose answers alone it is about, value by value, and counts what is told',
    (language) => {
      const parts = [
        { name: 'Gulf', headlines: ['Would refer: 20.'] },
        { name: 'North & South', headlines: ['Would refer: 40.'] },
      ]
      const part = { ...news, answers: null, stories: 0, callbacks: 0, headlines: [], parts }
      const scope = ['Gulf', 'North & South']
      const { text } = digestMail({ ...digest, language, scope, surveys: [part] })
      const [line = ''] = text.split('\n').filter((one) => scope.every((name) => one.includes(name)))
      expect(line.length).toBeGreaterThan('GulfNorth & South'.length + 5)
      expect(text.indexOf('Would refer: 20.')).toBeGreaterThan(text.indexOf(line))
      expect(text).not.toMatch(/new answers|neue Antworten/)
      const alert = alertMail({ ...leader, language, scope, title: 'How?', count: 1, address: news.address })
      expect(alert.text).toContain(line)
      expect(digestMail({ ...digest, language, scope, surveys: [] }).text).not.toContain('Gulf')
    },
  )

  test('names promises that are owed, with their day and owner', () => {
    const { terms } = promiseOf('late')
    const { text } = digestMail({ ...digest, promises: [{ title: 'One contact', owner: 'Ines', terms }] })
    expect(text).toContain('One contact\n\nLate · Due: 31 October 2026\n\nWho answers for it: Ines')
  })
})

test('an alert counts those who asked, and carries nothing of what they said', () => {
  const alert = { ...leader, title: 'How are we doing?', count: 1, address: news.address }
  expect(alertMail(alert).subject).toBe('1 person asked to be called · How are we doing?')
  expect(alertMail({ ...alert, count: 2 }).subject).toBe('2 people asked to be called · How are we doing?')
  expect(alertMail({ ...alert, language: 'ar', count: 2 }).text).toContain('شخصان يطلبان')
  expect(addressesIn(alertMail(alert))).toEqual([news.address])
})

test.each(languages)(
  'a sign-in in %s has one link, says how long it works and what to do otherwise',
  (language) => {
    const link = `${site}/sign-in/?k=0123&a=1`
    const mail = signInMail({ ...leader, language, link, minutes: 10 })
    expect(addressesIn(mail)).toEqual([link])
    expect(mail.text).toContain(`\n${link}\n`)
    expect(mail.text).toContain('10')
    expect(mail.subject).toContain('Hollinrime')
  },
)
