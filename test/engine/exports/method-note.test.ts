import { describe, expect, test } from 'vitest'
import { type MethodOf, methodNote } from '#engine/exports/method-note.ts'
import { countsOf } from '#engine/fieldwork/counts.ts'
import { ratesInWords } from '#engine/fieldwork/definition.ts'
import { rates } from '#engine/fieldwork/rates.ts'
import { survey } from '../answers/survey-of-every-type.ts'

const dispositions = { I: 40, P: 2, R: 3, NC: 0, O: 0, UH: 0, UO: 54, ineligible: 1 }
const of: MethodOf = {
  survey,
  title: 'Care',
  company: { company: 'Hollinrime', sector: 'cold stores', sender: 'Ines Hallworth' },
  wave: '2026-H2',
  openedOn: '2026-10-01',
  closesOn: '2026-10-22',
  closed: true,
  invited: true,
  reminders: 61,
  fieldwork: { ...countsOf([]), invited: 100, dispositions, rates: rates(dispositions) },
  responses: 42,
  withheld: 3,
  publication: { number: 7, publishedAt: '2026-10-30T03:17:00.000Z' },
  weighted: false,
}

describe('a method note', () => {
  test('says who asked whom, how, when and in which languages', () => {
    const note = methodNote(of)
    for (const said of [
      'Hollinrime (cold stores) paid for the survey and ran it itself',
      'invitations came from Ines Hallworth',
      'the customers of Hollinrime, in these roles: buyer, user',
      'all of whom were invited; no sample was drawn',
      'Invited by mail, in en; 61 reminders',
      'from 2026-10-01 until the day before 2026-10-22; closed',
      'Published as number 7 on 2026-10-30',
      'there are 3 such responses',
    ])
      expect(note).toContain(said)
  })

  test('has every rate with its value and its definition', () => {
    const note = methodNote(of)
    for (const name of Object.keys(ratesInWords)) expect(note).toContain(`| ${name} | 0.`)
    expect(note).toContain(
      '| RR1 | 0.404 | answered, of all who were asked and are not ineligible: I / (I + P + R + UO) |',
    )
    expect(note).toContain('AAPOR, Standard Definitions')
  })

  test('tells of no rate where there is none, and why', () => {
    const unjoined = { ...countsOf([]), invited: 20, rates: null }
    expect(methodNote({ ...of, fieldwork: unjoined })).toContain('Rates cannot be told')
    const { fieldwork: _, ...without } = of
    expect(methodNote(without)).toContain('told once the wave has closed')
    const open = { ...countsOf([]), rates: rates({ ...dispositions, I: 0 }) }
    expect(methodNote({ ...of, invited: false, fieldwork: open })).toContain('Nobody was invited by a link')
  })

  test('states the thresholds of a guarded survey', () => {
    const note = methodNote({
      ...of,
      survey: { ...survey, promise: 'confidential', thresholds: { figures: 8, comments: 12 } },
    })
    expect(note).toContain('stand for 8 people at least')
    expect(note).toContain('comments for 12')
  })
})
