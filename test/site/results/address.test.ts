import { expect, test } from 'vitest'
import { type Choice, choiceQuery, newest, readChoice } from '#site/results/address.ts'

test('a choice survives the address', () => {
  const choice: Choice = {
    wave: '2026-H2',
    cut: 'role=buyer&region=South%20%26%20West',
    beside: '2026-H1',
    number: '12',
    brief: true,
  }
  expect(readChoice(choiceQuery(choice))).toEqual(choice)
  expect(choiceQuery(newest)).toBe('')
})

test('what an address names without saying which is not chosen', () => {
  expect(readChoice('?wave=&cut=&with=&number=&view=')).toEqual(newest)
})
