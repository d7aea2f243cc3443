import { expect, test } from 'vitest'
import { checkDoubleQuestion } from '#engine/rules/quality/double-question.ts'
import { asked, folderOf, readSurvey, shown } from '../read-survey.ts'

function found(wording: string, language = 'en', type = 'frequency'): string[] {
  const survey = readSurvey(asked([wording], type), { language })
  return shown(survey, checkDoubleQuestion(survey, folderOf([survey]))).map((one) => one.replace('q0: ', ''))
}

test.each([
  ['How often did our people keep promises and deadlines?', 'promises and deadlines'],
  ['How satisfied are you with the price and the quality?', 'the price and the quality'],
  ['How satisfied are you with our products and services?', 'our products and services'],
  ['Were our staff friendly and knowledgeable?', 'friendly and knowledgeable'],
  ['How quickly and accurately did we answer?', 'quickly and accurately'],
  ['Our engineers are on time and well prepared', 'time and well'],
  ['How useful was the training and would you book it again?', 'the training and would'],
  ['How satisfied are you with quality, price and delivery?', 'price and delivery'],
  ['How satisfied are you with our products & services?', 'our products & services'],
  ['How satisfied are you with our products as well as our prices?', 'our products as well as our prices'],
  ['How often did we call and visit?', 'call and visit'],
  ['In the last month, how often were mails and calls answered?', 'mails and calls'],
  ['How easy was it to find and book a room?', 'find and book'],
  ['How well do we handle orders and/or complaints?', 'orders and/or complaints'],
  ['How do you rate our prices or delivery times?', 'our prices or delivery'],
])('«%s» asks two things', (wording, words) => {
  expect(found(wording)).toEqual([words])
})

test.each([
  ['Wie zufrieden sind Sie mit Preis und Qualität?', 'de', 'Preis und Qualität'],
  ['Wie oft waren unsere Leute pünktlich und vorbereitet?', 'de', 'pünktlich und vorbereitet'],
  ['Êtes-vous satisfait du prix et de la qualité ?', 'fr', 'prix et de la qualité'],
  ['À quelle fréquence avons-nous tenu les promesses et les délais ?', 'fr', 'les promesses et les délais'],
  ['¿Qué tan satisfecho está con el precio y la calidad?', 'es', 'el precio y la calidad'],
  ['Wie zufrieden sind Sie sowohl mit Preis als auch Qualität?', 'de', 'Preis als auch Qualität'],
  ['Êtes-vous satisfait du prix ainsi que de la qualité ?', 'fr', 'prix ainsi que de la qualité'],
  ['¿Qué tan satisfecho está con el precio así como la calidad?', 'es', 'el precio así como la calidad'],
  ['価格および品質にどのくらい満足していますか？', 'ja', '価格および品質'],
])('«%s» asks two things (%s)', (wording, language, words) => {
  expect(found(wording, language)).toEqual([words])
})

test.each([
  'Would you recommend us to a friend or colleague?',
  'How good is our research and development?',
  'How clear are our terms and conditions?',
  'How often did you have to explain it again and again?',
  'How well do Sales and Marketing know you?',
  'How well does Johnson and Johnson know your site?',
  'How well did we balance the work between your site and ours?',
  'How often did we ask whether you wanted a call or a visit?',
  'How well did we keep you and your team informed?',
  'How often did you give us a 9 or 10?',
  'How openly and honestly did we speak?',
  'How friendly and polite were we?',
  'How often did we serve and advise you as you wished?',
  'How far can we be trusted in what we say and do?',
  'How often did our people call back when you had left a question or a complaint?',
  'How often did we help if a room or a sensor failed?',
  'How quickly did we solve a fault or an error?',
  'In sales and service, how often did somebody listen?',
  'Compared with Thermavane and Keldmark, how well do we listen?',
  'How often did we use other channels, such as phone and mail?',
  'How often did we reach you by other ways (phone, mail or chat)?',
  'How often did somebody come and see for themselves?',
  'How satisfied or dissatisfied are you?',
  'How likely or unlikely is it that you stay?',
  'How far do you agree or disagree?',
  'How often did we answer within two and a half hours?',
  'How often was our answer better or worse than before?',
  'And how often did we call?',
  'How much more or less did you pay?',
  'How well do we serve new and existing sites?',
  'How often did we look after inside and outside rooms?',
  'How often did we understand?',
  'Did we solve it or not?',
  'How often did we send reports, invoices and so on?',
])('«%s» asks one thing', (wording) => {
  expect(found(wording)).toEqual([])
})

test.each([
  ['Würden Sie uns einer Freundin oder Kollegin empfehlen?', 'de'],
  ['Wie gut ist unsere Forschung und Entwicklung?', 'de'],
  ['How well do we know my account manager and I?', 'en'],
  ['Does the sensor work as well as you expected?', 'en'],
  ['How often are orders delivered on time and in full?', 'en'],
  ['How useful are our tips and tricks?', 'en'],
  ['How good is our food and beverage?', 'en'],
  ['Did you have an alarm in the last year or so?', 'en'],
  ['Orders and bills come from one hand.', 'en'],
  ['How good are our crowns and bridges?', 'en'],
  ['Wie zufrieden sind Sie mit Speisen und Getränken?', 'de'],
  ['Strom und Wärme kommen aus einer Hand.', 'de'],
  ['Das Gerät arbeitet bei Wind und Wetter.', 'de'],
  ['Man hört mir und meinem Team zu.', 'de'],
  ['Nous recommanderiez-vous à vos amis et à votre famille ?', 'fr'],
  ['Je les recommande à mes amis et à ma famille.', 'fr'],
  ['Wie gut kennen Sie die Vor- und Nachteile?', 'de'],
  ['Wie gut haben wir Sie und Ihr Team informiert?', 'de'],
  ['Wie oft haben wir geholfen, wenn ein Raum oder ein Fühler ausfiel?', 'de'],
  ['Wie offen und ehrlich haben wir gesprochen?', 'de'],
  ['Nous recommanderiez-vous à un ami ou à un collègue ?', 'fr'],
  ['Avons-nous bien informé vous et votre équipe ?', 'fr'],
  ['¿Nos recomendaría a un amigo o colega?', 'es'],
  ['ご友人または同僚に当社を勧めますか？', 'ja'],
  ['電話とメールの対応はいかがでしたか？', 'ja'],
])('«%s» asks one thing (%s)', (wording, language) => {
  expect(found(wording, language)).toEqual([])
})

test('a row is told as the two rows that it should be', () => {
  const survey = readSurvey(
    '## How often did we … {#care}\n\ntype: frequency\n\n- keep: keep promises and deadlines\n',
  )
  const [breach] = checkDoubleQuestion(survey, folderOf([survey]))
  expect(breach?.about).toBe('care.keep')
  expect(breach?.message).toContain('«keep promises» and «keep deadlines»')
})

test('help, options and open questions may say two things', () => {
  const survey = readSurvey(
    [
      '## Which do you use? {#use}\n\ntype: choice\n\n- a: Phone and mail\n- b: Neither phone nor mail\n',
      '## What was good and what was bad? {#open}\n\ntype: text\n\nThe best and the worst.\n',
      '## May we call and write? {#call}\n\ntype: callback\n',
      '## Thanks and goodbye {#bye}\n\ntype: note\n',
    ].join('\n'),
  )
  expect(checkDoubleQuestion(survey, folderOf([survey]))).toEqual([])
})

test('a role’s own words are looked at, and placeholders stay where they are', () => {
  const text =
    '## How often did {seller|the people} call? {#q}\n\ntype: frequency\nas buyer: How often did {seller|we} call and visit?\n'
  const survey = readSurvey(text, { attributes: 'seller' })
  expect(shown(survey, checkDoubleQuestion(survey, folderOf([survey])))).toEqual(['q: call and visit'])
})
