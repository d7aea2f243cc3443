/** Counting who was invited and what came of it, from groups of recipients of whom the same is known; sees no person. */
import { type Disposition, dispositionOf, type Standing } from './disposition.ts'
import type { Dispositions } from './rates.ts'

/** How many recipients of one role and language have the same standing. */
export interface StandingGroup extends Standing {
  readonly role: string
  readonly language: string
  readonly count: number
}

/** The same, and the role as which the tallies hold what they answered; `null` where they hold nothing of them. */
export interface TalliedGroup extends StandingGroup {
  readonly talliedAs: string | null
}

/** What is told of a wave, or of a part of its recipients. Somebody can be in several of these. */
export interface FieldworkCounts {
  /** All who are on the list of the wave. */
  readonly invited: number
  /** Whose invitation is waiting to be sent. */
  readonly due: number
  /** Whose invitation we sent. */
  readonly sent: number
  /** Whose invitation was given to the owner's own mailer. */
  readonly handed: number
  /** Whose invitation could not be sent. */
  readonly failed: number
  /** Whose mail came back for good. */
  readonly bounced: number
  /** Who unsubscribed, or complained of the mail, since they were invited. */
  readonly unsubscribed: number
  /** Who answered something, and has sent nothing yet. */
  readonly begun: number
  /** Who sent a part, of whatever size. */
  readonly partial: number
  /** Who sent their answers off. */
  readonly answered: number
  /** Who said that they are not the one to ask, and has answered nothing. */
  readonly declined: number
  /** Who passed their link on to a colleague. */
  readonly passedOn: number
  /** The same persons by AAPOR's letters, each in one of them at most. */
  readonly dispositions: Dispositions
}

/**
 * Count recipients.
 *
 * @example countsOf([]).invited // 0
 */
export function countsOf(groups: readonly StandingGroup[]): FieldworkCounts {
  const number = (counts: (standing: StandingGroup) => boolean) =>
    groups.reduce((sum, group) => sum + (counts(group) ? group.count : 0), 0)
  const disposed = (disposition: Disposition) => number((group) => dispositionOf(group) === disposition)
  return {
    invited: number(() => true),
    due: number(({ mail }) => mail === 'due'),
    sent: number(({ mail }) => mail === 'sent'),
    handed: number(({ mail }) => mail === 'handed'),
    failed: number(({ mail }) => mail === 'failed'),
    bounced: number(({ stopped }) => stopped === 'bounced'),
    unsubscribed: number(({ stopped }) => stopped === 'unsubscribed' || stopped === 'complained'),
    begun: number(({ begun, response }) => begun && response === 'none'),
    partial: number(({ response }) => response === 'half' || response === 'less'),
    answered: number(({ response }) => response === 'complete'),
    declined: disposed('ineligible'),
    passedOn: number(({ link }) => link === 'passed-on'),
    dispositions: {
      I: disposed('I'),
      P: disposed('P'),
      R: disposed('R'),
      NC: 0,
      O: 0,
      UH: 0,
      UO: disposed('UO'),
      ineligible: disposed('ineligible'),
    },
  }
}
