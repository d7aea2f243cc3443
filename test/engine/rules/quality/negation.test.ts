import { expect, test } from 'vitest'
import { checkNegation } from '#engine/rules/quality/negation.ts'
import { asked, folderOf, readSurvey, shown } from '../read-survey.ts'

function found(wording: string, language = 'en', type = 'agree'): string[] {
  const survey = readSurvey(asked([wording], type), { language })
  return shown(survey, checkNegation(survey, folderOf([survey]))).map((one) => one.replace('q0: ', ''))
}

test.each([
  ['They did not keep their promises.', 'en', 'not'],
  ['They don’t listen.', 'en', 'don’t'],
  ['they do not listen', 'en', 'not'],
  ['Our calls are never returned.', 'en', 'never'],
  ['In {period}, how often did nobody answer?', 'en', 'nobody'],
  ['They have no idea what we need.', 'en', 'no'],
  ['I cannot trust what they say.', 'en', 'cannot'],
  ['Meine Führungskraft hört mir nicht zu.', 'de', 'nicht'],
  ['Wir haben keine klaren Ziele.', 'de', 'keine'],
  ['Ils ne tiennent jamais parole.', 'fr', 'ne tiennent jamais'],
  ['¿Con qué frecuencia no cumplimos lo prometido?', 'es', 'no'],
  ['كم مرة لم نفِ بوعودنا؟', 'ar', 'لم'],
  ['約束を守りません。', 'ja', 'ません'],
  ['Personne ne m’écoute.', 'fr', 'Personne'],
  ['They hardly ever listen.', 'en', 'hardly ever'],
  ['The desk fails to call back.', 'en', 'fails to'],
  ['No me informan.', 'es', 'No'],
])('«%s» denies what is stated (%s)', (wording, language, word) => {
  expect(found(wording, language)).toEqual([word])
})

test.each([
  ['Le service n’est pas seulement rapide.', 'fr'],
  ['Si je ne comprends pas, on m’explique.', 'fr'],
  ['N’est-ce pas un bon service ?', 'fr'],
  ['Do you not think that they listen?', 'en'],
  ['Nothing gets lost between sales and service.', 'en'],
  ['I never have to ask twice.', 'en'],
  ['Störungen werden nicht verschwiegen.', 'de'],
  ['لا أتردد في طلب المساعدة.', 'ar'],
  ['They told me when our product could not do what I needed.', 'en'],
  ['They asked how things were going when they had nothing to sell.', 'en'],
  ['They said what they would not do.', 'en'],
  ['They tell me if they do not know the answer.', 'en'],
  ['They are not only fast but careful.', 'en'],
  ['Don’t you agree that they listen?', 'en'],
  ['They listen, don’t they?', 'en'],
  ['They told me whether it works or not.', 'en'],
  ['No goods lost to a wrong temperature', 'en'],
  ['Audits without last-minute work', 'en'],
  ['They did nothing but listen.', 'en'],
  ['Sie sagten uns, wenn unser Produkt etwas nicht konnte.', 'de'],
  ['Sie fragten nach, als es nichts zu verkaufen gab.', 'de'],
  ['Kein Warenverlust durch falsche Temperatur', 'de'],
  ['Sie sind nicht nur schnell.', 'de'],
  ['Ils ne proposent que ce dont j’ai besoin.', 'fr'],
  ['Ils m’ont dit quand ils ne pouvaient pas aider.', 'fr'],
  ['No solo venden.', 'es'],
  ['Me dijeron cuándo no podían ayudar.', 'es'],
  ['كم مرة أخبرونا عندما لا يستطيعون المساعدة؟', 'ar'],
  ['できないことを伝えました。', 'ja'],
  ['間違いない。', 'ja'],
])('«%s» denies nothing of it (%s)', (wording, language) => {
  expect(found(wording, language)).toEqual([])
})

test('options and open questions may deny', () => {
  const survey = readSurvey(
    '## What did you not like? {#text}\n\ntype: text\n\n## Did you tell us? {#told}\n\ntype: choice\n\n- yes: Yes\n- no: No, I did not\n',
  )
  expect(checkNegation(survey, folderOf([survey]))).toEqual([])
})
