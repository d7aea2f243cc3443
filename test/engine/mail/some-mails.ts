/** A survey's context and a person, as the tests of mails need them; every field can be another. */

import { alertMail } from '#engine/mail/alert-mail.ts'
import type { DigestSurvey } from '#engine/mail/digest-mail.ts'
import { digestMail } from '#engine/mail/digest-mail.ts'
import { feedbackMail } from '#engine/mail/feedback-mail.ts'
import { invitationMail } from '#engine/mail/invitation-mail.ts'
import type { Mail, MailContext, MailPerson } from '#engine/mail/mail.ts'
import { signInMail } from '#engine/mail/sign-in-mail.ts'
import type { FirstQuestion } from '#engine/mailing.ts'
import type { CompiledPromise, PrivacyPromise, Survey } from '#engine/model.ts'
import { type Language, languageNames } from '#engine/words/languages.ts'

export const site = 'https://surveys.example'
export const token = '0123456789abcdefghjkmnpqrs'
export const languages = Object.keys(languageNames) as Language[]

export const refer: FirstQuestion = {
  id: 'refer',
  title: 'Would you refer {product|us} to a colleague?',
  low: 'Certainly not',
  high: 'Certainly',
  choices: Array.from({ length: 11 }, (_, value) => ({ value: String(value), label: String(value) })),
}

export const reach: FirstQuestion = {
  id: 'reach',
  title: 'Where do you reach us?',
  choices: [
    { value: 'desk', label: 'At the desk of {seller|your contact}' },
    { value: '_cannot-say', label: 'Cannot say' },
  ],
}

function surveyOf(promise: PrivacyPromise): Survey {
  return {
    id: 'customers',
    audience: 'customers',
    promise,
    languages: ['en', 'de', 'fr', 'es', 'ar', 'ja'],
    cadence: 'half-yearly',
    minutes: 4,
    links: 'required',
    attributes: ['seller', 'product'],
    roles: ['buyer', 'user'],
    groups: [],
    pages: [],
  }
}

export function contextOf(
  changes: Partial<MailContext> = {},
  promise: PrivacyPromise = 'named',
): MailContext {
  return {
    survey: surveyOf(promise),
    language: 'en',
    home: 'en',
    today: '2026-11-29',
    words: { title: 'How are we doing?', notices: {}, first: { buyer: refer, user: reach } },
    company: { company: 'Hollinrime', sector: 'cold stores', sender: 'Ines Hallworth, managing director' },
    kind: 'invitation',
    wave: '2026-H2',
    closesOn: '2026-12-21',
    site,
    ...changes,
  }
}

/** A notice that names what is known of the person wherever it can. */
export const ownNotices: MailContext['words']['notices'] = {
  invitation: {
    title: 'A word from {seller|us}',
    subject: 'Four minutes, {seller|please}',
    body: '<p>We ask <strong>you</strong>; {seller|somebody &#x26; Co} reads it.</p>\n<p>See <a href="https://hollinrime.example/why">why we ask</a>.</p>',
  },
  reminder: { title: 'Once more', subject: 'Still open', body: '<p>{seller|We} would like to know.</p>' },
  feedback: { title: 'You said', subject: 'What we heard', body: '<p>Here it is.</p>' },
}

export function personOf(changes: Partial<MailPerson> = {}): MailPerson {
  return {
    role: 'buyer',
    name: 'Ada Byron',
    attributes: { seller: 'Marit Sandling' },
    link: `${site}/s/customers/buyer/?t=${token}`,
    unsubscribe: `${site}/u/customers.${token}${token}`,
    ...changes,
  }
}

export function promiseOf(
  id: string,
  terms: Partial<CompiledPromise['terms']> = {},
  language = 'en',
): CompiledPromise {
  const part = (title: string) => ({ title, body: `<p>${title} of ${id}, told.</p>` })
  return {
    terms: { id, surveys: ['customers'], made: '2026-07-20', due: '2026-10-31', ...terms },
    words: {
      [language]: { title: `Promise ${id}`, owner: 'Head of product', said: part('Said'), do: part('Deed') },
    },
  }
}

export const news: DigestSurvey = {
  title: 'How are we doing?',
  answers: 12,
  stories: 1,
  callbacks: 2,
  headlines: ['Of 48 people, 60 % would refer gladly & 10 % would not.'],
  address: `${site}/results/customers/`,
}

/** One mail of every kind in a language, by what it is. */
export function everyMail(language: string, person = personOf(), changes: Partial<MailContext> = {}) {
  const context = contextOf({ language, ...changes })
  const leader = { company: 'Hollinrime', name: person.name ?? '', language }
  const promises = [
    promiseOf('late', {}, language),
    promiseOf('open', { due: '2027-01-31' }, language),
    promiseOf('kept', { done: '2026-10-12' }, language),
    promiseOf('kept-late', { done: '2026-11-12' }, language),
    promiseOf('dropped', { dropped: '2026-11-12' }, language),
  ]
  const mails: Record<string, Mail> = {
    invitation: invitationMail(context, person),
    'by words': invitationMail(context, { ...person, role: 'user' }),
    'by no question': invitationMail(context, { ...person, role: 'executive' }),
    trial: invitationMail(context, { ...person, test: true }),
    reminder: invitationMail({ ...context, kind: 'reminder' }, person),
    anonymous: invitationMail(
      { ...contextOf({ ...context, kind: 'reminder-2' }), survey: surveyOf('anonymous') },
      person,
    ),
    feedback: feedbackMail({ ...context, kind: 'feedback' }, person, promises),
    'sign-in': signInMail({ ...leader, link: `${site}/sign-in/?k=${token}&a=1`, minutes: 10 }),
    alert: alertMail({ ...leader, title: 'How are we doing?', count: 3, address: news.address }),
    digest: digestMail({
      ...leader,
      since: '2026-11-22',
      today: context.today,
      surveys: [news, { ...news, title: 'Service', answers: 0, stories: 0, callbacks: 0, headlines: [] }],
      promises: promises.map(({ terms }) => ({ title: terms.id, owner: 'Head of product', terms })),
    }),
  }
  return Object.entries(mails)
}

/** Every address that a mail's HTML links to. */
export function addressesIn({ html }: Mail): string[] {
  return [...html.matchAll(/ href="([^"]*)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'))
}
