/** What of a wave needs its owner, the gravest first; says nothing of how it is told. */
import type { FieldworkBody } from '#engine/wire-fieldwork.ts'
import type { OwnedSurvey, OwnerIndex } from '#engine/wire-owner.ts'
import type { Section } from '../place.ts'

export interface Need {
  readonly kind: 'missing' | 'nobody' | 'failed' | 'unsent' | 'bounced' | 'stories' | 'due' | 'feedback'
  /** How many it is about. */
  readonly count: number
  readonly to?: Section
  readonly grave?: true
}

/**
 * List what needs the owner.
 *
 * @param body `undefined` where the wave has not begun
 * @param fresh stories that nobody has decided about
 */
export function needsOf(
  { keep, current }: OwnedSurvey,
  { mail }: OwnerIndex,
  wave: string,
  body: FieldworkBody | undefined,
  fresh: number,
): Need[] {
  const {
    invited = 0,
    failed = 0,
    bounced = 0,
    due = 0,
    handed = 0,
    sent = 0,
    answered = 0,
  } = body?.whole ?? {}
  const open = body?.closed !== true
  const here = keep === 'here'
  const needs: (Need | false)[] = [
    here && open && mail.missing !== null && { kind: 'missing', count: 0, to: 'mails', grave: true },
    open && wave === current && invited === 0 && { kind: 'nobody', count: 0, to: 'invite' },
    failed > 0 && { kind: 'failed', count: failed, to: 'mails', grave: true },
    !here &&
      open &&
      invited > handed + sent && { kind: 'unsent', count: invited - handed - sent, to: 'invite' },
    bounced > 0 && open && { kind: 'bounced', count: bounced, to: 'invite' },
    fresh > 0 && { kind: 'stories', count: fresh, to: 'words' },
    here && open && due > 0 && mail.missing === null && { kind: 'due', count: due, to: 'mails' },
    here && !open && answered > 0 && { kind: 'feedback', count: answered, to: 'mails' },
  ]
  return needs.filter((need) => need !== false)
}
