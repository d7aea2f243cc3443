import { describe, expect, test } from 'vitest'
import { checkTrend } from '#engine/rules/trend/check-trend.ts'
import { lockAfter, parsed } from '../../lock/deployed.ts'
import { care, change, note, refer, scale, seller, told, withBreaks } from './two-files.ts'

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
