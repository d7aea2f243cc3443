import { expect, test } from 'vitest'
import { standingAlone } from '#engine/words/standing-alone.ts'

test.each([
  ['service desk', 'en', 'Service desk'],
  ['équipe', 'fr', 'Équipe'],
  ['Einkauf', 'de', 'Einkauf'],
  ['المشتريات', 'ar', 'المشتريات'],
  ['部署', 'ja', '部署'],
  ['“key” people', 'en', '“key” people'],
  ['', 'en', ''],
])('%j in %s stands alone as %j', (name, language, alone) => {
  expect(standingAlone(name, language)).toBe(alone)
})
