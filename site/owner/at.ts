/** Everything that a section of the owner's page is given: where it is, and how to go elsewhere. */
import type { OwnedSurvey, OwnerIndex } from '#engine/wire-owner.ts'
import type { Place } from './place.ts'
import type { SurveyView } from './view.ts'

export interface At {
  readonly view: SurveyView
  readonly owned: OwnedSurvey
  readonly wave: string
  readonly index: OwnerIndex
  /** Titles of all surveys, by id. */
  readonly titles: Readonly<Record<string, string>>
  /** The programme's (IANA). */
  readonly timeZone: string
  readonly go: (place: Place) => void
  /** Ask again how everything stands. */
  readonly again: () => void
  /** Keep survey and wave as they are while something runs in them. */
  readonly hold: (held: boolean) => void
}

export interface SectionProps {
  readonly at: At
  /** Whether the section is in sight. */
  readonly current: boolean
}
