import { expect, test } from 'vitest'
import { checkDanglingStem } from '#engine/rules/structure/dangling-stem.ts'
import { folderOf, readSurvey, shown } from '../read-survey.ts'

function found(stem: string, rows: readonly string[], type = 'frequency', language = 'en'): string[] {
  const list = rows.map((row, index) => `- r${index}: ${row}`).join('\n')
  const survey = readSurvey(`## ${stem} {#q}\n\ntype: ${type}\n\n${list}\n`, { language })
  return shown(survey, checkDanglingStem(survey, folderOf([survey])))
}

test('a whole sentence does not go on from a stem', () => {
  expect(found('How often did we …', ['listen', 'They kept their word.'])).toEqual([
    'q.r1: They kept their word.',
  ])
})

test('a stem that breaks off says so by “…”', () => {
  expect(found('How often did our people', ['listen to you', 'keep their word'])).toEqual([
    'q: How often did our people',
  ])
  expect(found('Wie oft haben wir', ['zugehört', 'Wort gehalten'], 'frequency', 'de')).toEqual([
    'q: Wie oft haben wir',
  ])
})

test('what is agreed to is a statement', () => {
  expect(found('How far do you agree?', ['we listen', 'we keep our word'], 'agree')).toEqual([
    'q: How far do you agree?',
  ])
})

test.each([
  ['How often did we …', ['listen', 'Keep promises'], 'frequency'],
  ['How often did we ...', ['listen'], 'frequency'],
  ['Compared with each of these, we are …', ['Thermavane', 'Oakrigg Ltd.'], 'comparison'],
  ['How satisfied are you with each of these?', ['the price', 'the quality'], 'comparison'],
  ['How far do you agree?', ['We listen.', '{company} keeps me up to date.'], 'agree'],
  ['How far do you agree?', ['We listen.', 'We keep our word.', 'iPads are quick.'], 'agree'],
  ['How often?', [], 'frequency'],
])('«%s» with %s reads as one', (stem, rows, type) => {
  expect(found(stem, rows, type)).toEqual([])
})

test('scripts without small letters are judged by their full stops alone', () => {
  expect(found('どのくらい', ['聞きましたか', '守りましたか'], 'frequency', 'ja')).toEqual([])
})

test('the message writes the stem as it should end', () => {
  const survey = readSurvey('## How often did we {#q}\n\ntype: frequency\n\n- a: listen\n')
  expect(checkDanglingStem(survey, folderOf([survey]))[0]?.message).toBe(
    'rows such as «listen» go on from «How often did we»; end it in “…”, «How often did we …»',
  )
})

test('a stem that goes on in rows has some', () => {
  const alone = (title: string, type: string) => {
    const survey = readSurvey(`## ${title} {#q}\n\ntype: ${type}\n`)
    return checkDanglingStem(survey, folderOf([survey])).map(({ about }) => about)
  }
  expect(alone('How satisfied are you with …', 'scale\nlow: Not at all\nhigh: Fully')).toEqual(['q'])
  expect(alone('How often did we …', 'frequency')).toEqual(['q'])
  expect(alone('Working with us is …', 'scale\nlow: Hard\nhigh: Easy')).toEqual([])
})
