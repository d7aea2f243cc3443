import { expect, test } from 'vitest'
import { periodsIn } from '#engine/rules/mission/period-phrases.ts'

test.each([
  ['In the last twelve months, how often?', 'en', 'the last twelve months', 12],
  ['Over the past year', 'en', 'the past year', 12],
  ['during the last 2 quarters', 'en', 'the last 2 quarters', 6],
  ['In the previous half-year', 'en', 'the previous half-year', 6],
  ['in den letzten sechs Monaten', 'de', 'den letzten sechs Monaten', 6],
  ['im vergangenen Jahr', 'de', 'vergangenen Jahr', 12],
  ['im letzten Quartal', 'de', 'letzten Quartal', 3],
  ['au cours des douze derniers mois', 'fr', 'des douze derniers mois', 12],
  ['durant l’année écoulée', 'fr', 'l’année écoulée', 12],
  ['au dernier trimestre', 'fr', 'dernier trimestre', 3],
  ['en los últimos seis meses', 'es', 'los últimos seis meses', 6],
  ['in the last couple of years', 'en', 'the last couple of years', 24],
  ['in the last decade', 'en', 'the last decade', 120],
  ['over the past 12-month period', 'en', 'the past 12-month', 12],
  ['Depuis deux ans, écoutons-nous ?', 'fr', 'Depuis deux ans', 24],
  ['el año pasado', 'es', 'el año pasado', 12],
  ['خلال السنة الماضية', 'ar', 'السنة الماضية', 12],
  ['خلال الأشهر الثلاثة الماضية', 'ar', 'الأشهر الثلاثة الماضية', 3],
  ['過去12か月間に', 'ja', '過去12か月間', 12],
  ['この半年', 'ja', 'この半年', 6],
])('«%s» names a span (%s)', (text, language, said, months) => {
  expect(periodsIn(text, language)).toEqual([{ index: text.indexOf(said), said, months }])
})

test.each([
  ['How often in recent months?', 'en'],
  ['When you last signed with us', 'en'],
  ['The last year of the contract went well.', 'en'],
  ['a clear picture of the next two years', 'en'],
  ['at the last minute', 'en'],
  ['Beim letzten Mal', 'de'],
  ['ces derniers mois', 'fr'],
  ['los últimos meses', 'es'],
])('«%s» names none (%s)', (text, language) => {
  expect(periodsIn(text, language)).toEqual([])
})

test('what belongs to a year is no time to look back on', () => {
  expect(periodsIn('My last year’s order was complete.', 'en')).toEqual([])
})
