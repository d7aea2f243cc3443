import { describe, expect, test } from 'vitest'
import type { ParsedSurvey } from '#engine/parse/parse-survey.ts'
import { checkTrend } from '#engine/rules/trend/check-trend.ts'
import { lockAfter, parsed } from '../../lock/deployed.ts'
import { care, change, note, refer, told, withBreaks } from './two-files.ts'

describe('breaks:', () => {
  const wider = care.replace('type: frequency', 'type: agree')

  test('acknowledges everything that changed about its question, words as well', () => {
    const now = withBreaks(wider).replace('How often did we', 'How far did we')
    expect(change(care, now)).toEqual([])
  })

  test('acknowledges other words alone', () => {
    expect(change(care, withBreaks(care).replace('did we', 'did our people'))).toEqual([])
  })

  test('that was deployed acknowledges no other change, and a new one does', () => {
    const first = parsed(withBreaks(wider))
    const again = (value: string) =>
      parsed(withBreaks(care.replace('type: frequency', 'type: comparison'), value))
    expect(told(first, again('2027-H1'), [parsed(care)])).toEqual(['broken-trend care'])
    expect(told(first, again('2027-H2'), [parsed(care)])).toEqual([])
    const [breach] = checkTrend(again('2027-H1'), lockAfter(parsed(care), first))
    expect(breach?.message).toContain('«breaks: 2027-H1» stood for an earlier change')
  })

  test('that was deployed may stay or go, since the lock keeps it', () => {
    expect(told(parsed(withBreaks(wider)), parsed(withBreaks(wider)), [parsed(care)])).toEqual([])
    expect(told(parsed(withBreaks(wider)), parsed(wider), [parsed(care)])).toEqual([])
  })

  test('that is earlier than the last one deployed acknowledges nothing, and a later one is proposed', () => {
    const first = parsed(withBreaks(wider))
    const again = parsed(withBreaks(care.replace('type: frequency', 'type: comparison'), '2026-H2'))
    expect(told(first, again, [parsed(care)])).toEqual(['broken-trend care'])
    const [breach] = checkTrend(again, lockAfter(parsed(care), first))
    expect(breach?.message).toContain('such as «breaks: 2027-H2»')
  })

  test('is needless where nothing changed, and on a question that was never deployed', () => {
    expect(change(care, withBreaks(care))).toEqual(['breaks-nothing care'])
    expect(change(refer, `${refer}\n${withBreaks(note('outlook'))}`)).toEqual(['breaks-nothing outlook'])
    const fresh = checkTrend(parsed(withBreaks(care)), { version: 1, surveys: {} })
    expect(fresh.map(({ rule }) => rule)).toEqual(['breaks-nothing'])
  })

  test('is proposed in the form of the survey’s waves', () => {
    const [breach] = checkTrend(parsed(wider), lockAfter(parsed(care)))
    expect(breach?.message).toBe(
      '«care» was of type frequency and is now of type agree; put that back, give it a new id, or write below «care» from when it counts anew, such as «breaks: 2027-H1»',
    )
  })
})

describe('an id of the programme’s competitors', () => {
  const beside = parsed('## Beside others {#beside}\n\ntype: comparison\nrows: competitors\n')
  const named = (name: string): ParsedSurvey => {
    const question = beside.words.questions.beside
    if (!question) throw new Error('no words')
    const rows = { ...question.rows, keldmark: { text: name } }
    return { ...beside, words: { ...beside.words, questions: { beside: { ...question, rows } } } }
  }

  test('never goes to another company', () => {
    expect(told(beside, named('Borealis'))).toEqual(['broken-trend beside.keldmark'])
    const [breach] = checkTrend(named('Borealis'), lockAfter(beside))
    expect(breach?.message).toContain('such as «Borealis (once Keldmark)»')
  })

  test('may name its company in other words', () => {
    expect(told(beside, named('Keldmark Group'))).toEqual(['reworded beside.keldmark'])
  })
})

describe('other words', () => {
  test('are shown with the old ones, at the new ones', () => {
    const now = parsed(care.replace('do what was promised', 'keep their word'))
    const [breach] = checkTrend(now, lockAfter(parsed(care)))
    expect(breach).toMatchObject({ rule: 'reworded', about: 'care.keep' })
    expect(breach?.message).toContain(
      '«care.keep» read «do what was promised» and now reads «keep their word»',
    )
    expect(now.text.slice(breach?.at.at, (breach?.at.at ?? 0) + (breach?.at.length ?? 0))).toBe(
      'keep their word',
    )
  })

  test('of one role are told at those words', () => {
    const now = parsed(care.replace('measures: care', 'measures: care\nas user: How often did the desk …'))
    const [breach, ...more] = checkTrend(now, lockAfter(parsed(care)))
    expect(more).toEqual([])
    expect(breach?.message).toContain(
      '«care» read «How often did we …» and now reads «How often did the desk …»',
    )
    expect(now.text.slice(breach?.at.at)).toMatch(/^How often did the desk/)
  })

  test('that a role loses are told with what it reads instead', () => {
    const before = care.replace('measures: care', 'measures: care\nas user: How often did the desk …')
    const [breach] = checkTrend(parsed(care), lockAfter(parsed(before)))
    expect(breach?.message).toContain('read «How often did the desk …» and now reads «How often did we …»')
  })

  test('that stay the same for everybody say nothing, however they are written', () => {
    const groups = 'groups:\n  hands-on: [user, technical]'
    const before = care.replace('measures: care', 'measures: care\nas hands-on: How often did the desk …')
    const now = care.replace(
      'measures: care',
      'measures: care\nas user: How often did the desk …\nas technical: How often did the desk …',
    )
    expect(told(parsed(before, groups), parsed(now, groups))).toEqual([])
  })

  test('of help are told, those of notes are not', () => {
    expect(change(care.replace('\n- listen', '\nThink of it.\n\n- listen'), care)).toEqual(['reworded care'])
    const said = '## Mind this {#mind}\n\ntype: note\n'
    expect(change(said, said.replace('Mind this', 'Mind that'))).toEqual([])
  })

  test('of a benchmark break its trend', () => {
    const item = `## How far? {#far}\n\ntype: agree\nmeasures: benchmark\n\n- best: They are the best\n`
    expect(change(item, item.replace('the best', 'very good'))).toEqual(['broken-trend far.best'])
  })
})
