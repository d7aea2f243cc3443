import { expect, test } from 'vitest'
import type { CallbackState } from '#engine/wire-comments.ts'
import { adopted, changesOf, typedOf } from '#site/results/callbacks/typed.ts'

const nothing: CallbackState = { owner: null, due: null, doneOn: null, note: null }

test('what is kept already is not sent', () => {
  expect(changesOf(typedOf(nothing), nothing)).toBeUndefined()
  const kept = { owner: 'Ann', due: '2026-12-01', doneOn: '2026-11-30', note: 'glad' }
  expect(changesOf(typedOf(kept), kept)).toBeUndefined()
  expect(changesOf({ ...typedOf(kept), owner: ' Ann ' }, kept)).toBeUndefined()
})

test('only what was changed is sent, with what it takes the place of', () => {
  expect(changesOf({ ...typedOf(nothing), owner: ' Ann ' }, nothing)).toEqual({
    owner: 'Ann',
    before: { owner: null },
  })
  const kept = { ...nothing, due: '2026-12-01', doneOn: '2026-11-30' }
  expect(changesOf({ ...typedOf(kept), due: '', done: false }, kept)).toEqual({
    due: null,
    done: false,
    before: { due: '2026-12-01', doneOn: '2026-11-30' },
  })
})

test('what others noted comes in field by field, and what was typed here and is not kept stays', () => {
  const typed = { ...typedOf(nothing), note: 'mine', owner: ' ' }
  const theirs = { owner: 'Ann', due: '2026-12-01', doneOn: '2026-11-30', note: 'theirs' }
  expect(adopted(typed, nothing, theirs)).toEqual({
    owner: 'Ann',
    due: '2026-12-01',
    note: 'mine',
    done: true,
  })
})
