import { expect, test } from 'vitest'
import { checkLeadingWords } from '#engine/rules/quality/leading-words.ts'
import { asked, folderOf, readSurvey, shown } from '../read-survey.ts'

function found(wording: string, language = 'en', type = 'agree'): string[] {
  const survey = readSurvey(asked([wording], type), { language })
  return shown(survey, checkLeadingWords(survey, folderOf([survey]))).map((one) => one.replace('q0: ', ''))
}

test.each([
  ['Obviously, how often do we call?', 'en', ['Obviously']],
  ['Don’t you agree that we listen?', 'en', ['Don’t you']],
  ['We listen well, don’t we?', 'en', ['don’t we']],
  ['How amazing was our award-winning service?', 'en', ['How amazing', 'our award-winning']],
  ['Most customers think we are fast. Do you?', 'en', ['Most customers think']],
  ['How often did our excellent engineers call?', 'en', ['our excellent']],
  ['Finden Sie nicht auch, dass wir zuhören?', 'de', ['Finden Sie nicht auch']],
  ['Wie gut gefällt Ihnen unser hervorragender Dienst?', 'de', ['unser hervorragender']],
  ['Selbstverständlich hören wir zu.', 'de', ['Selbstverständlich']],
  ['Ne pensez-vous pas que nous écoutons ?', 'fr', ['Ne pensez-vous pas']],
  ['¿No cree que escuchamos bien?', 'es', ['No cree que']],
  ['ألا تعتقد أننا نصغي إليك؟', 'ar', ['ألا تعتقد']],
  ['Would you agree that we listen?', 'en', ['Would you agree that']],
  ['How far does our great value help you?', 'en', ['our great value']],
  ['Naturally, we care.', 'en', ['Naturally,']],
  ['Clearly, we care.', 'en', ['Clearly,']],
  ['Why do you love us?', 'en', ['Why do you love']],
  ['How useful is our award winning service?', 'en', ['our award winning']],
  ['How useful is our world class service?', 'en', ['our world class']],
  ['Sie sind doch zufrieden?', 'de', ['Sie sind doch']],
  ['À quel point notre service est-il excellent ?', 'fr', ['À quel point notre service est-il excellent']],
  ['もちろん満足していますか？', 'ja', ['もちろん']],
])('«%s» pushes (%s)', (wording, language, words) => {
  expect(found(wording, language)).toEqual(words)
})

test.each([
  ['How satisfied are you with our service?', 'en'],
  ['The great majority of alarms is real.', 'en'],
  ['How warm is our great hall?', 'en'],
  ['How pleased are you with our service?', 'en'],
  ['Das führende System erkenne ich sofort.', 'de'],
  ['Wie natürlich wirkt das Gespräch?', 'de'],
  ['¿Cuándo fue nuestro mejor momento?', 'es'],
  ['They explain clearly, calmly and in time.', 'en'],
  ['How good was the installation?', 'en'],
  ['It informs me clearly and openly', 'en'],
  ['Everyone knows who is responsible for what.', 'en'],
  ['They tell me when it isn’t there.', 'en'],
  ['How natural did the talk feel?', 'en'],
  ['How well does our leading seller know you?', 'en'],
  ['Wie oft sind sie nicht erschienen?', 'de'],
  ['Wie natürliche Zutaten schmecken, ist mir wichtig.', 'de'],
  ['Dans quelle mesure êtes-vous satisfait ?', 'fr'],
  ['¿Con qué frecuencia llamamos?', 'es'],
  ['ما مدى رضاكم عن خدمتنا؟', 'ar'],
  ['どのくらい満足していますか？', 'ja'],
])('«%s» asks openly (%s)', (wording, language) => {
  expect(found(wording, language)).toEqual([])
})

test('help and notes may say “of course”', () => {
  const survey = readSurvey(
    '## How often? {#often}\n\ntype: frequency\n\nOf course you may skip it.\n\n## Of course {#note}\n\ntype: note\n',
  )
  expect(checkLeadingWords(survey, folderOf([survey]))).toEqual([])
})

test('the message says what to do with the word', () => {
  const survey = readSurvey(asked(['How great were we?'], 'scale\nlow: Bad\nhigh: Good'))
  expect(checkLeadingWords(survey, folderOf([survey]))[0]?.message).toContain('«How good was …?»')
})
