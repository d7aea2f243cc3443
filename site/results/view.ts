/** What a results page knows of its survey before any figure has come: words and shapes, never an answer. */
import type { ComparedContext, FindingWords } from '#engine/findings/sentences/context.ts'
import type { PrivacyPromise, PromiseTerms, QuestionType, RoleGroup, Wording } from '#engine/model.ts'
import type { ProgrammeList } from '#engine/programme.ts'
import type { Naming } from './names.ts'

export interface ResultsView extends Naming {
  readonly survey: string
  readonly promise: PrivacyPromise
  /** What sentences are made of, in the survey's language; no page loads those of another. */
  readonly words: FindingWords
  /** What figures beside each other are told of in. */
  readonly compared: ComparedContext['compared']
  readonly roles: readonly RoleView[]
  readonly groups: readonly RoleGroup[]
  readonly headlines: readonly HeadlineView[]
  readonly pages: readonly PageView[]
  readonly aims: AimsView
  /** What items and headlines are called, by id. */
  readonly items: Readonly<Record<string, string>>
  /** The programme's (IANA), in which days begin and end. */
  readonly timeZone: string
  readonly promises: readonly PromiseView[]
  /** Where all promises are told. */
  readonly told: string
}

/** A promise that was made because of the survey, in short. */
export interface PromiseView {
  readonly id: string
  readonly language: string
  readonly title: string
  readonly owner: string
  /** What came of it, or else what is done, as text. */
  readonly body: string
  readonly terms: Pick<PromiseTerms, 'made' | 'due' | 'done' | 'dropped'>
}

/** Where the company is going, in its own words, and what its measures are called. */
export interface AimsView {
  /** The first sentences of the strategic intent, as text. */
  readonly intent: string
  readonly deliverables: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
  readonly results: Readonly<Record<string, string>>
  /** Statements by id. */
  readonly benchmarks: Readonly<Record<string, string>>
  readonly measures: Readonly<Record<string, string>>
  /** Titles of all surveys, by id. */
  readonly surveys: Readonly<Record<string, string>>
}

export interface RoleView {
  readonly id: string
  readonly label: string
}

/** A figure that is shown large, before everything else. */
export interface HeadlineView {
  readonly item: string
  readonly kind: 'referral' | 'index' | 'comparison'
  readonly name: string
  /** The question's own words; an index has none. */
  readonly asks?: Wording
  /** Roles that were asked. */
  readonly roles: readonly string[]
}

interface PageView {
  readonly id: string
  readonly title: string
  readonly questions: readonly QuestionView[]
}

export interface QuestionView {
  readonly id: string
  readonly type: QuestionType
  readonly title: Wording
  /** What it feeds. */
  readonly measure?: string
  /** The programme's list that its rows or options come from. */
  readonly list?: ProgrammeList
  /** What could be answered, in words; empty where people wrote. */
  readonly steps: string
  readonly roles: readonly string[]
  /** The rows, or the question itself as one item without a label. */
  readonly items: readonly { readonly item: string; readonly label?: Wording }[]
  readonly options: Readonly<Record<string, Wording>>
  /** Ends of a rated question. */
  readonly scale?: ScaleView
}

export interface ScaleView {
  readonly from: number
  readonly to: number
  /** Words for both ends; empty where the survey has none. */
  readonly low: string
  readonly high: string
}
