import { expect, test } from 'vitest'
import { checkAsksWho } from '#engine/rules/mission/asks-who.ts'
import { asked, folderOf, readSurvey, shown } from '../read-survey.ts'

function found(pages: string, settings: Parameters<typeof readSurvey>[1] = {}) {
  const survey = readSurvey(pages, {
    audience: 'employees',
    privacy: 'anonymous',
    cadence: 'yearly',
    ...settings,
  })
  return shown(survey, checkAsksWho(survey, folderOf([survey])))
}

test.each([
  ['What is your name?', 'en', 'your name'],
  ['Please leave an e-mail address.', 'en', 'an e-mail address'],
  ['E-mail', 'en', 'E-mail'],
  ['When were you born?', 'en', 'When were you born'],
  ['What is your employee number?', 'en', 'your employee number'],
  ['What is the name of your manager?', 'en', 'name of your manager'],
  ['Contact details', 'en', 'Contact details'],
  ['Your initials', 'en', 'Your initials'],
  ['Please leave name and phone number.', 'en', 'name and phone number'],
  ['Ihre Kontaktdaten', 'de', 'Ihre Kontaktdaten'],
  ['Wie lautet Ihr Name?', 'de', 'Ihr Name'],
  ['Ihre Personalnummer', 'de', 'Ihre Personalnummer'],
  ['Quel est votre nom ?', 'fr', 'votre nom'],
  ['¿Cuál es su fecha de nacimiento?', 'es', 'su fecha de nacimiento'],
  ['ما اسمك؟', 'ar', 'اسمك'],
  ['お名前を教えてください。', 'ja', 'お名前'],
])('«%s» asks who answers (%s)', (wording, language, words) => {
  expect(found(asked([wording], 'text'), { language })).toEqual([`q0: ${words}`])
})

test.each([
  ['What would you name the new product?', 'en'],
  ['How often did nobody answer the phone?', 'en'],
  ['Which issue should we address first?', 'en'],
  ['Tell us about a colleague who took good care of someone.', 'en'],
  ['Do you wear your name badge?', 'en'],
  ['Welchen Namen soll das Produkt tragen?', 'de'],
  ['Quel nom donner au produit ?', 'fr'],
  ['¿Qué nombre le pondría al producto?', 'es'],
  ['この商品名はどうですか？', 'ja'],
])('«%s» does not (%s)', (wording, language) => {
  expect(found(asked([wording], 'text'), { language })).toEqual([])
})

test('a rating of who is known by name tells no name', () => {
  expect(found(asked(['My leader knows your name'], 'agree'))).toEqual([])
})

test('a story asks nothing of the kind, and help may mention names', () => {
  expect(found('## Tell us a story. {#s}\n\ntype: story\n\nLeave out your name if you prefer.\n')).toEqual([])
})

test('attributes that are a person, or many, point to one', () => {
  const one = asked(['Why?'], 'text')
  expect(found(one, { attributes: 'team, email' })).toEqual(['email: attributes'])
  expect(found(one, { attributes: 'team, site, age, grade' })).toEqual(['attributes: attributes'])
  expect(found(one, { attributes: 'team, site, star' })).toEqual([])
})

test('a survey with names may ask for them', () => {
  expect(found(asked(['What is your name?'], 'text'), { privacy: 'named' })).toEqual([])
})

test('help may not ask it either, but may ask to leave it out', () => {
  const help = (said: string) => found(`## Anything else? {#more}\n\ntype: text\n\n${said}\n`)
  expect(help('Please begin with your name.')).toEqual(['more: your name'])
  expect(help('Please do not write your name.')).toEqual([])
})
