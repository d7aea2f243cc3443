import { describe, expect, test } from 'vitest'
import type { ParsedSurvey } from '#engine/parse/parse-survey.ts'
import { checkTrend } from '#engine/rules/trend/check-trend.ts'
import { lockAfter, parsed } from '../../lock/deployed.ts'

const care = `## How often did we … {#care}

type: frequency
measures: care

- listen: ask before proposing
- keep: do what was promised
`
const seller = (body: string, more = '') => `## What counted most? {#decided}

type: choice
${more}
- seller: The person
${body}`
const scale = (lines: string) => `## How was it? {#how}

type: scale
${lines}`
const refer = `## Would you refer us to a colleague? {#refer}

type: referral
low: Certainly not
high: Certainly
`
const note = (id: string) => `## How is it with ${id}? {#${id}}

type: agree
`

/** The rules that are broken when the second file follows the first, with the item. */
const told = (before: ParsedSurvey, now: ParsedSurvey, earlier: readonly ParsedSurvey[] = []) =>
  checkTrend(now, lockAfter(...earlier, before)).map(({ rule, about }) => `${rule} ${about}`)
const change = (before: string, now: string) => told(parsed(before), parsed(now))
const withBreaks = (question: string, value = '2027-H1') =>
  question.replace(/^type: .*$/m, (line) => `${line}\nbreaks: ${value}`)

describe('a trend is broken by', () => {
  test.each([
    ['another type', scale('from: 1\nto: 5\n'), scale('').replace('type: scale', 'type: agree'), 'how'],
    ['another scale', scale('from: 1\nto: 5\n'), scale('from: 1\nto: 7\n'), 'how'],
    ['the name of a point', scale('\n- 1: Bad\n- 5: Good\n'), scale('\n- 1: Poor\n- 5: Good\n'), 'how'],
    [
      'a name where a point had none',
      scale('\n- 1: Bad\n- 5: Good\n'),
      scale('\n- 1: Bad\n- 3: So so\n- 5: Good\n'),
      'how',
    ],
    ['the name of an end', scale('low: Bad\nhigh: Good\n'), scale('low: Bad\nhigh: Great\n'), 'how'],
    ['“cannot say” where there was none', scale('low: Bad\n'), scale('low: Bad\ncannot-say: yes\n'), 'how'],
    ['another measure', care, care.replace('measures: care', 'measures: values'), 'care'],
    [
      'a role that is asked no more',
      `${refer}\n${note('outlook')}`,
      `${refer}\n${note('outlook')}for: buyer\n`,
      'outlook',
    ],
    ['a row more in an index', care, `${care}- after: ask how it went\n`, 'care.after'],
    ['a row less in an index', care, care.replace('- keep: do what was promised\n', ''), 'care.keep'],
    [
      'an index item that a role is asked no more',
      care,
      care.replace('- keep: do what was promised\n', '- keep: do what was promised\n  - for: buyer\n'),
      'care.keep',
    ],
    [
      'an option that is taken away',
      seller('- price: The price\n- product: The product\n'),
      seller('- product: The product\n'),
      'decided.price',
    ],
    [
      'an option that competes with the others',
      seller('- price: The price\n'),
      seller('- price: The price\n- product: The product\n'),
      'decided.product',
    ],
    [
      'an answer in one’s own words',
      seller('- price: The price\n'),
      seller('- price: The price\n', 'other: yes\n'),
      'decided.other',
    ],
    [
      'another limit of choices',
      seller('- price: The price\n', 'at most: 1\n').replace('type: choice', 'type: choices'),
      seller('- price: The price\n', 'at most: 2\n').replace('type: choice', 'type: choices'),
      'decided',
    ],
    [
      'another list',
      `## Beside others {#beside}\n\ntype: comparison\nrows: competitors\n`,
      `## Beside others {#beside}\n\ntype: comparison\nrows: partners\n`,
      'beside',
    ],
    [
      'another range',
      `## How many? {#many}\n\ntype: number\nmin: 0\n`,
      `## How many? {#many}\n\ntype: number\nmin: 1\n`,
      'many',
    ],
    [
      'another condition',
      `${refer}\n${note('outlook')}when: refer at most 6\n`,
      `${refer}\n${note('outlook')}when: refer at most 8\n`,
      'outlook',
    ],
    ['other words of referral', refer, refer.replace('a colleague', 'a friend'), 'refer'],
    [
      'a question that now comes before referral',
      `${refer}\n${note('outlook')}`,
      `${note('outlook')}\n${refer}`,
      'refer',
    ],
    ['a question that no longer comes before referral', `${note('outlook')}\n${refer}`, refer, 'refer'],
  ])('%s', (_, before, now, about) => {
    expect(new Set(change(before, now))).toEqual(new Set([`broken-trend ${about}`]))
  })

  test('a question that begins to feed an index, told at that question', () => {
    expect(change(care, `${care}\n${note('warm')}measures: care\n`)).toEqual(['broken-trend warm'])
  })

  test('a question that feeds an index no more, told at the one that is left', () => {
    const [breach] = checkTrend(parsed(care), lockAfter(parsed(`${care}\n${note('warm')}measures: care\n`)))
    expect(breach).toMatchObject({ rule: 'broken-trend', about: 'warm' })
    expect(breach?.message).toContain('missing from the index of care')
  })

  test('another cadence, where a question asks about its period', () => {
    const asks = note('outlook').replace('How is it', 'How was it in {period}')
    const before = parsed(asks)
    const now = { ...before, survey: { ...before.survey, cadence: 'yearly' as const } }
    expect(told(before, now)).toEqual(['broken-trend outlook'])
    const plain = parsed(note('outlook'))
    expect(told(plain, { ...plain, survey: { ...plain.survey, cadence: 'yearly' as const } })).toEqual([])
  })
})

describe('a trend goes on after', () => {
  test.each([
    ['nothing', care, care],
    ['a role more', `${refer}\n${note('outlook')}for: buyer\n`, `${refer}\n${note('outlook')}`],
    ['another order of rows', care, care.replace(/(- listen.*\n)(- keep.*\n)/, '$2$1')],
    ['mixing rows', care, care.replace('type: frequency', 'type: frequency\nshuffle: yes')],
    [
      'asking once more for an answer',
      care,
      care.replace('type: frequency', 'type: frequency\nrequired: soft'),
    ],
    ['asking once a year', care, care.replace('type: frequency', 'type: frequency\nevery: year')],
    [
      'an option more where people choose freely',
      seller('- price: The price\n').replace('type: choice', 'type: choices'),
      seller('- price: The price\n- product: The product\n').replace('type: choice', 'type: choices'),
    ],
    [
      'an option that could be written before',
      seller('- price: The price\n', 'other: yes\n'),
      seller('- price: The price\n- product: The product\n', 'other: yes\n'),
    ],
    [
      'rows that are read one by one',
      `## Beside others {#beside}\n\ntype: comparison\n\n- one: The one\n- other: The other\n`,
      `## Beside others {#beside}\n\ntype: comparison\n\n- one: The one\n- third: The third\n`,
    ],
    ['a question that is gone', `${refer}\n${note('outlook')}`, refer],
    ['a new question behind referral', refer, `${refer}\n${note('outlook')}`],
    [
      'a text that becomes a story',
      `## Tell us {#tell}\n\ntype: text\n`,
      `## Tell us {#tell}\n\ntype: story\n`,
    ],
    [
      'a row more in a measure that no index is made of',
      care.replace('measures: care', 'measures: values'),
      `${care.replace('measures: care', 'measures: values')}- after: ask how it went\n`,
    ],
    ['a measure where none was', note('outlook'), `${note('outlook')}measures: outlook\n`],
    ['typography', refer, refer.replace('refer us to', 'refer  us  to')],
  ])('%s', (_, before, now) => {
    expect(change(before, now)).toEqual([])
  })

  test('a role that leaves the whole survey', () => {
    expect(told(parsed(care), parsed(care, '', ['buyer', 'user']))).toEqual([])
  })

  test('everything, where nothing was ever deployed', () => {
    expect(checkTrend(parsed(withBreaks(care)), undefined)).toEqual([])
    expect(checkTrend(parsed(care), { version: 1, surveys: {} })).toEqual([])
  })
})

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

  test('that was deployed may stay, and is missed when it goes', () => {
    expect(told(parsed(withBreaks(wider)), parsed(withBreaks(wider)), [parsed(care)])).toEqual([])
    expect(told(parsed(withBreaks(wider)), parsed(wider), [parsed(care)])).toEqual(['broken-trend care'])
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
