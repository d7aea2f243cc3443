import { expect, test } from 'vitest'
import { folded } from '#engine/contacts/fold.ts'

test.each([
  ['E-Mail-Adresse', 'emailadresse'],
  ['Prénom', 'prenom'],
  ['ＭＡＩＬ', 'mail'],
  ['ﾃﾞｰﾀ', 'テータ'],
  ['№ ①', 'no1'],
  ['İSTANBUL', 'istanbul'],
  [' – ', ''],
])('«%s» is compared as «%s»', (text, expected) => {
  expect(folded(text)).toBe(expected)
})
