/** What a survey is, in types and nothing else: the rules that judge answers, and the words people read. */

export type Audience = 'customers' | 'prospects' | 'employees'
export type PrivacyPromise = 'named' | 'confidential' | 'anonymous'
export type Cadence = 'yearly' | 'half-yearly' | 'quarterly' | 'monthly'

/** The rules of one survey, without a word of prose: what the worker and the page's script judge answers by. */
export interface Survey {
  /** The file's name without `.md`; part of every address. */
  readonly id: string
  readonly audience: Audience
  readonly promise: PrivacyPromise
  /** Language ids, the file's own language first. */
  readonly languages: readonly string[]
  /** How often a new wave begins; without it there is one wave, `all`. */
  readonly cadence?: Cadence
  /** Days from a wave's first invitation to its close. */
  readonly fieldworkDays?: number
  /** Time budget of one role, in minutes. */
  readonly minutes: number
  /** Months that responses are kept after their wave is sealed. */
  readonly retainMonths?: number
  /** Whether `npm start` may fill the empty survey with made-up answers; the results page then says so. */
  readonly demonstration?: boolean
  /** `required`: only personal links answer; `optional`: anybody who has the page's address may. */
  readonly links: 'required' | 'optional'
  /** What a recipient's row may say about the person, by id. */
  readonly attributes: readonly string[]
  readonly roles: readonly string[]
  readonly groups: readonly RoleGroup[]
  readonly pages: readonly Page[]
}

export interface RoleGroup {
  readonly id: string
  readonly roles: readonly string[]
}

export interface Page {
  readonly id: string
  readonly questions: readonly Question[]
}

interface QuestionBase {
  readonly id: string
  /** The question that this one follows up, if it stood under `###`. */
  readonly parent?: string
  /** Roles that are asked, in the survey's order. */
  readonly roles: readonly string[]
  readonly when?: Condition
  /** `soft` asks once and lets go; only `yes` is ever refused. */
  readonly required: 'yes' | 'soft' | 'no'
  readonly cannotSay: boolean
  readonly measure?: string
  /** Items of a battery; empty where the question itself is the only item. */
  readonly rows: readonly Row[]
}

/** Answered by a whole number from `from` to `to`. */
export interface RatedQuestion extends QuestionBase {
  readonly type: 'referral' | 'agree' | 'frequency' | 'scale'
  readonly from: number
  readonly to: number
}

export interface ComparisonQuestion extends QuestionBase {
  readonly type: 'comparison'
}

export interface ChoiceQuestion extends QuestionBase {
  readonly type: 'choice' | 'choices'
  readonly options: readonly Row[]
  readonly atMost?: number
}

export interface TextQuestion extends QuestionBase {
  readonly type: 'text'
  readonly lines: number
}

/** Prose between questions; nothing is answered. */
export interface NoteQuestion extends QuestionBase {
  readonly type: 'note'
}

export type Question = RatedQuestion | ComparisonQuestion | ChoiceQuestion | TextQuestion | NoteQuestion
export type QuestionType = Question['type']

/** One item of a battery, or one option of a choice, with the roles that see it. */
export interface Row {
  readonly id: string
  readonly roles: readonly string[]
}

export type Comparator =
  | 'is'
  | 'is not'
  | 'any of'
  | 'at least'
  | 'at most'
  | 'is answered'
  | 'is not answered'

/** When a question is asked. Never about roles or attributes: `for:` does that. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
  | {
      readonly kind: 'test'
      readonly question: string
      readonly row?: string
      readonly comparator: Comparator
      readonly values: readonly string[]
    }

/** A text, and what single roles read instead. */
export interface Wording {
  readonly text: string
  readonly as?: Readonly<Record<string, string>>
}

/** The words of one question in one language; `help` is safe HTML. */
export interface QuestionWords {
  readonly title: Wording
  readonly help?: Wording
  readonly low?: string
  readonly high?: string
  readonly rows: Readonly<Record<string, Wording>>
  readonly options: Readonly<Record<string, Wording>>
  /** Names of single points of a scale, by value. */
  readonly points: Readonly<Record<string, string>>
}

/** All words of one survey in one language; `intro` and `help` are safe HTML. */
export interface SurveyWords {
  readonly title: string
  readonly intro: string
  readonly roles: Readonly<Record<string, string>>
  readonly pages: Readonly<Record<string, { readonly title: Wording; readonly help?: Wording }>>
  readonly questions: Readonly<Record<string, QuestionWords>>
}

/** A compiled survey file: its rules, their version, and its words by language. */
export interface CompiledSurvey {
  readonly survey: Survey
  /** A hash of the rules; words do not change it. */
  readonly version: string
  readonly words: Readonly<Record<string, SurveyWords>>
}

/** The company that asks, as the programme file states it. */
export interface Programme {
  readonly company: string
  readonly sector: string
  readonly sender: string
  /** IANA name; decides on which day an answer arrives. */
  readonly timeZone: string
  readonly values: Readonly<Record<string, string>>
  readonly competitors: Readonly<Record<string, string>>
  readonly partners: Readonly<Record<string, string>>
  readonly results: Readonly<Record<string, string>>
  /** Strategic intent and deliverables, as safe HTML. */
  readonly intent: string
}

export type Right = 'comments' | 'callbacks' | 'export' | 'own'

/** Someone who may read results; never part of any file of the site. */
export interface Leader {
  readonly email: string
  readonly name: string
  readonly surveys: 'all' | readonly string[]
  readonly rights: readonly Right[]
}

/** What the site is built from: words and rules, no leader and no address. */
export interface SiteFile {
  readonly programme: Programme
  readonly surveys: readonly CompiledSurvey[]
}

/** What the worker judges by: rules and leaders, no prose. */
export interface WorkerFile {
  readonly build: string
  readonly timeZone: string
  readonly leaders: readonly Leader[]
  readonly surveys: readonly { readonly survey: Survey; readonly version: string }[]
}
