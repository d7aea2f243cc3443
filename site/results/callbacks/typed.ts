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

/** Choose of what is kept now the fields that were sent. */
export function sentOf(now: CallbackState, { before = {} }: Changes): Partial<CallbackState> {
  return Object.fromEntries(Object.keys(before).map((name) => [name, now[name as keyof CallbackState]]))
}

/**
 * Take over what others have noted meanwhile, and leave what was typed here and is not kept yet.
 *
 * @param before what was kept when the fields were written last
 * @param now what is kept by now
 */
export function adopted(typed: Typed, before: CallbackState, now: CallbackState): Typed {
  const [then, next] = [typedOf(before), typedOf(now)]
  const own = Object.entries(typed).filter(([name, value]) => bare(value) !== then[name as keyof Typed])
  return { ...next, ...Object.fromEntries(own) }
}

function bare(value: string | boolean): string | boolean {
  return typeof value === 'string' ? value.trim() : value
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
