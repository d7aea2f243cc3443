import { expect, test } from 'vitest'
import { checkLeaderScope } from '#engine/rules/protection/leader-scope.ts'
import { folderOf, readProgramme, readSurvey } from '../read-survey.ts'

const pages = '## How often did we … {#care}\n\ntype: frequency\nmeasures: care\n\n- listen: listen\n'
const survey = (id: string, attributes: string, privacy = 'named') =>
  readSurvey(pages, { attributes, privacy }, id)
const customers = survey('customers', 'region, team, seller, account')

function found(leader: string, surveys = [customers], settings = '') {
  const programme = readProgramme(
    `${settings}leaders:\n  - email: rika@example.com\n    ${leader}\n`,
    surveys.map(({ survey: { id } }) => id),
  )
  return checkLeaderScope(folderOf(surveys, programme)).map(({ rule, message, suggestion }) => [
    rule,
    message,
    suggestion,
  ])
}

test('an attribute that a survey lacks is told with what it has, and with the nearest', () => {
  expect(found('surveys: customers\n    only: { teams: Gulf }')).toEqual([
    ['leader-scope', '«teams» is no attribute of «customers» (known: region, team, seller, account)', 'team'],
  ])
  const [, message] = found('surveys: inside\n    only: { team: Gulf }', [survey('inside', '')])[0] ?? []
  expect(message).toBe('«team» is no attribute of «inside» (none is known there)')
})

test('of all surveys one with the attribute is enough, of those that are named each needs it', () => {
  const both = [customers, survey('inside', 'office')]
  expect(found('surveys: all\n    only: { team: Gulf }', both)).toEqual([])
  expect(found('surveys: [customers, inside]\n    only: { team: Gulf }', both)[0]?.[1]).toBe(
    '«team» is no attribute of «inside» (known: office)',
  )
  expect(found('surveys: all\n    only: { zone: Gulf }', both)[0]?.[1]).toContain('«customers», «inside»')
})

test('nobody reads by what names one customer each', () => {
  expect(found('surveys: customers\n    only: { account: Alderbeck }')[0]?.[1]).toContain(
    'one person or company',
  )
})

test('sellers are read where the company says on what ground, and then without single words', () => {
  const ground = 'results about people: sellers\nbasis: Agreement of 3 March\n'
  const seller = 'surveys: customers\n    only: { seller: [Rika, Tom] }'
  expect(found(seller)[0]?.[1]).toContain('results about people: teams')
  expect(found(seller, [customers], ground)).toEqual([])
  expect(found(`${seller}\n    rights: [export]`, [customers], ground)).toEqual([])
  expect(found(`${seller}\n    rights: [comments, callbacks]`, [customers], ground)[0]?.[1]).toContain(
    'take «comments» and «callbacks» out',
  )
})

test('nobody owns who reads a part of the answers', () => {
  expect(found('surveys: customers\n    only: { team: Gulf }\n    rights: [own]')[0]?.[1]).toContain(
    '«own» and «only:» do not go together',
  )
})

test('of a guarded survey only its first attribute shows something, which is warned of', () => {
  const inside = survey('inside', 'office, team', 'anonymous')
  expect(found('surveys: inside\n    only: { office: Hull }', [inside])).toEqual([])
  expect(found('surveys: inside\n    only: { team: Gulf }', [inside])).toEqual([
    [
      'unseen-scope',
      '«inside» is anonymous and tells figures by its first attribute, «office», alone, so that nothing of it would ever be shown by «team»',
      undefined,
    ],
  ])
  expect(found('surveys: all\n    only: { team: Gulf }', [inside, customers])).toEqual([])
})
