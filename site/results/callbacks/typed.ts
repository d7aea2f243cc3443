/** What a leader has typed about a call, held against what is kept of it; sends nothing. */
import type { CallbackBody, CallbackState } from '#engine/wire-comments.ts'

/** The fields as they stand on the page. */
export interface Typed {
  readonly owner: string
  readonly due: string
  readonly note: string
  readonly done: boolean
}

export type Changes = Pick<CallbackBody, 'owner' | 'due' | 'done' | 'note' | 'before'>

/** Write what is kept into the fields. */
export function typedOf({ owner, due, note, doneOn }: CallbackState): Typed {
  return { owner: owner ?? '', due: due ?? '', note: note ?? '', done: doneOn !== null }
}

/**
 * Tell what in the fields is not kept yet, with what is kept in its place.
 *
 * @returns nothing where all of it is kept
 * @example changesOf({ owner: 'Ann', due: '', note: '', done: false }, kept) // { owner: 'Ann', before: { owner: null } }
 */
export function changesOf(typed: Typed, kept: CallbackState): Changes | undefined {
  const texts = (['owner', 'due', 'note'] as const).filter(
    (name) => typed[name].trim() !== (kept[name] ?? ''),
  )
  const done = typed.done !== (kept.doneOn !== null)
  if (texts.length === 0 && !done) return undefined
  const now = Object.fromEntries(texts.map((name) => [name, typed[name].trim() || null]))
  const then = Object.fromEntries(texts.map((name) => [name, kept[name]]))
  return {
    ...now,
    ...(done ? { done: typed.done } : {}),
    before: { ...then, ...(done ? { doneOn: kept.doneOn } : {}) },
  }
}
