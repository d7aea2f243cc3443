import { expect, test } from 'vitest'
import { sameCompany } from '#engine/rules/trend/same-company.ts'

test.each([
  ['Therm', 'Borealis'],
  ['Therm GmbH', 'Borealis GmbH'],
  ['テルム', 'ボレアリス'],
])('«%s» is not «%s»', (one, other) => {
  expect(sameCompany(one, other)).toBe(false)
})

test.each([
  ['Therm', 'Therm Holding AG'],
  ['Therma-Vane', 'ThermaVane'],
  ['Thermavane', 'Thermavain'],
  ['Borealis (once Therm)', 'Therm'],
  ['テルム', 'テルム株式会社'],
])('«%s» may be «%s»', (one, other) => {
  expect(sameCompany(one, other)).toBe(true)
})
