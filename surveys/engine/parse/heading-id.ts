/** Reading the id at the end of a heading, and telling what was probably meant as one; reports nothing. */

import { nearest } from '../logic/nearest.ts'
import { idForm } from './id.ts'

/** Placeholders that stand for a fixed text at build time. */
export const fixedPlaceholders = ['company', 'sector', 'period']

/** A heading’s words and its id, as far as one is there. */
export interface HeadingId {
  readonly words: string
  readonly id?: string
  /** Where the braces begin. */
  readonly at?: number
  /** What was probably meant as the id, where it has not its form or does not end the line. */
  readonly stray?: string
}

/**
 * Part a heading into words and id.
 *
 * @example readHeadingId('How are we? {#how}') // { words: 'How are we?', id: 'how', at: 12 }
 * @example readHeadingId('How {#how} are we?') // { words: 'How are we?', stray: 'how' }
 */
export function readHeadingId(text: string): HeadingId {
  const braces = /\{#([^{}]*)\}\s*$/.exec(text)
  if (braces) return { words: text.slice(0, braces.index), id: (braces[1] ?? '').trim(), at: braces.index }
  const stray =
    /[ \t]{0,9}\{#[ \t]*([^{}\s]*)[ \t]*\}?/.exec(text) ??
    meantAsId(text) ??
    /[ \t]#?([a-z0-9-]+)\}\s*$/.exec(text)
  if (!stray) return { words: text }
  return {
    words: text.slice(0, stray.index) + text.slice(stray.index + stray[0].length),
    stray: stray[1] ?? '',
  }
}

/** Find braces at the end of a heading that lack nothing but the `#`; those near a placeholder stand for one. */
export function meantAsId(text: string): RegExpExecArray | undefined {
  const found = /[ \t]{0,9}\{([^{}#|]*)\}\s*$/.exec(text)
  const id = found?.[1] ?? ''
  return found && idForm.test(id) && nearest(id, fixedPlaceholders) === undefined ? found : undefined
}
