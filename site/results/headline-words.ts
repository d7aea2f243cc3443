/** What a headline's sentences need beside its figure: who was invited to it, and how far it has moved; draws nothing. */
import { invitedTo } from '#engine/findings/invited-to.ts'
import { changeSentence } from '#engine/findings/sentences/change-sentence.ts'
import type { SentenceContext } from '#engine/findings/sentences/context.ts'
import type { Reading } from './reading.ts'
import type { HeadlineView, ResultsView } from './view.ts'

/** Give the words for a headline, with the number of those who were invited and asked for it where that may be told. */
export function headlineContext(
  view: ResultsView,
  { item, kind, roles: asked }: HeadlineView,
  { words, cut, shown, beside = shown }: Reading,
): SentenceContext {
  const roles = view.roles.map(({ id }) => id)
  const invited = invitedTo(beside.invited, cut, asked, { roles, groups: view.groups })
  // An index is called by its measure; a question by what it counts.
  const measure = view.aims.measures[item]
  const named = kind === 'index' && measure ? { names: { items: { [item]: measure } } } : {}
  return { words, ...named, ...(invited === undefined ? {} : { invited }) }
}

/**
 * Say how far a headline has moved since the wave before.
 *
 * @returns nothing where that may not be told, or was not asked alike
 * @example movedSentence(headline, reading) // 'Too few to tell a change since wave 2026-H2; we would see one …'
 */
export function movedSentence({ item }: HeadlineView, { language, context, cut, changes }: Reading): string {
  const change = changes?.cuts[cut]?.find((one) => one.item === item)
  if (!changes || !change) return ''
  return changeSentence(change, changes.wave, language, context)
}
