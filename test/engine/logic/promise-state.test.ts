import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { promiseStates, stateOf, toldByState } from '#engine/logic/promise-state.ts'
import { addDays } from '#engine/logic/wave.ts'
import type { CompiledPromise, PromiseTerms } from '#engine/model.ts'

const today = '2026-11-22'
const days = { made: '2026-07-20', due: '2026-10-31' }
const promise = (id: string, terms: Partial<PromiseTerms>): CompiledPromise => ({
  terms: { id, surveys: ['customers'], ...days, ...terms },
  words: {},
})

describe('a promise that was not kept', () => {
  test('is late from the day after it was due', () => {
    expect(stateOf(days, '2026-10-31')).toBe('open')
    expect(stateOf(days, '2026-11-01')).toBe('late')
  })

  test('is late although somebody has written down a day that is still to come', () => {
    expect(stateOf({ ...days, done: '2026-12-01' }, today)).toBe('late')
    expect(stateOf({ ...days, dropped: '2026-12-01' }, today)).toBe('late')
  })

  test('is given up from that day on, late or not', () => {
    expect(stateOf({ ...days, dropped: '2026-08-01' }, '2026-08-01')).toBe('dropped')
    expect(stateOf({ ...days, dropped: '2026-11-20' }, today)).toBe('dropped')
  })
})

test('a promise is kept by its due day, and kept late after it', () => {
  expect(stateOf({ ...days, done: '2026-10-31' }, today)).toBe('kept')
  expect(stateOf({ ...days, done: '2026-11-01' }, today)).toBe('kept-late')
})

const day = fc.nat(2000).map((count) => addDays('2026-01-01', count))

test('what was once kept, kept late or given up stays so on every later day, and late is never open again', () => {
  const maybe = fc.option(day, { nil: undefined })
  fc.assert(
    fc.property(day, day, maybe, maybe, day, fc.nat(900), (made, due, done, dropped, now, later) => {
      const given = { made, due, ...(done ? { done } : dropped ? { dropped } : {}) }
      const before = stateOf(given, now)
      const after = stateOf(given, addDays(now, later))
      if (before === 'late') expect(['late', 'kept-late', 'dropped']).toContain(after)
      else if (before !== 'open') expect(after).toBe(before)
    }),
  )
})

test('promises are told by state, what is still owed first, and the newest of each first', () => {
  const told = toldByState(
    [
      promise('kept-before', { done: '2026-09-01' }),
      promise('dropped', { dropped: '2026-08-01' }),
      promise('open-before', { due: '2027-01-31' }),
      promise('kept-now', { done: '2026-10-12' }),
      promise('open-now', { made: '2026-09-01', due: '2026-12-31' }),
      promise('late', {}),
      promise('kept-late', { done: '2026-11-20' }),
    ],
    today,
  )
  expect(told.map(({ state, promises }) => [state, promises.map(({ terms }) => terms.id)])).toEqual([
    ['late', ['late']],
    ['open', ['open-now', 'open-before']],
    ['kept', ['kept-now', 'kept-before']],
    ['kept-late', ['kept-late']],
    ['dropped', ['dropped']],
  ])
})

test('every promise is told exactly once, whatever the order in which they come', () => {
  const terms = fc.record({ made: day, due: day, done: day }, { requiredKeys: ['made', 'due'] })
  fc.assert(
    fc.property(fc.array(terms, { maxLength: 12 }), day, (all, now) => {
      const promises = all.map((given, index) => promise(`p${index}`, given))
      const told = toldByState(promises, now)
      expect(told.flatMap((part) => part.promises.map(({ terms: { id } }) => id)).toSorted()).toEqual(
        promises.map(({ terms: { id } }) => id).toSorted(),
      )
      expect(told.map(({ state }) => promiseStates.indexOf(state))).toEqual(
        told.map(({ state }) => promiseStates.indexOf(state)).toSorted(),
      )
      expect(toldByState(promises.toReversed(), now)).toEqual(told)
    }),
  )
})

test('nothing promised is nothing told', () => {
  expect(toldByState([], today)).toEqual([])
})
