/** What a survey is, in types and nothing else: the rules that judge answers, and the words people read. */
import type { CompanyWords, MailRules, MailWords, Sending } from './mailing.ts'
import type { Aims, Leader, Programme, ProgrammeList, Thresholds } from './programme.ts'
import type { ThemeDictionary } from './themes/theme.ts'

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
  /** Whether answers that were never sent off count at the close of a wave; the page then says so. */
  readonly keepPartial?: boolean
  /** Whether `npm start` may fill the empty survey with made-up answers; the results page then says so. */
  readonly demonstration?: boolean
  /** `required`: only personal links answer; `optional`: anybody who has the page's address may. */
  readonly links: 'required' | 'optional'
  /** What a recipient's row may say about the person, by id. */
  readonly attributes: readonly string[]
  readonly roles: readonly string[]
  /** Roles that were deployed once and are offered no more; late answers in them are still stored. */
  readonly retiredRoles?: readonly string[]
  readonly groups: readonly RoleGroup[]
  readonly pages: readonly Page[]
  /** People that its figures must be made of, where the company has raised that. */
  readonly thresholds?: Thresholds
  /** Where the company has said on what ground figures about single sellers may be read. */
  readonly aboutPeople?: 'sellers'
  /** Questions that were deployed once and are asked no more; late answers to them are still stored. */
  readonly retired?: readonly Question[]
  /** From when its figures count anew; pages that people answer on never have it. */
  readonly breaks?: Breaks
}

/** Every wave or ISO date from which figures began anew, by question and by the measure that a question fed then. */
export interface Breaks {
  readonly questions: Readonly<Record<string, readonly string[]>>
  readonly measures: Readonly<Record<string, readonly string[]>>
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
  /** The programme's list that the first of its rows or options come from. */
  readonly list?: ProgrammeList
  /** The question in which a row must have been chosen to be asked about. */
  readonly chosenIn?: string
  /** Rows or options stand in an order of each person's own. */
  readonly shuffle?: true
  /** A person is asked at most once in twelve months. */
  readonly every?: 'year'
  /** The wave, or the ISO date, from which its trend begins anew by its file; once compiled, the survey says it. */
  readonly breaks?: string
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

/** One option, several, or some of them in order, the first being the best. */
export interface ChoiceQuestion extends QuestionBase {
  readonly type: 'choice' | 'choices' | 'rank'
  readonly options: readonly Row[]
  readonly atMost?: number
  /** An answer in the person's own words may be given, as the option `other`. */
  readonly other?: true
}

/** Answered in words; those of a story come with leave to tell it, or without. */
export interface TextQuestion extends QuestionBase {
  readonly type: 'text' | 'story'
  readonly lines: number
}

/** Answered by a number of at most two decimals. */
export interface NumberQuestion extends QuestionBase {
  readonly type: 'number'
  readonly min?: number
  readonly max?: number
}

/** Asks whether the person wants to be called, and how and when that is best. */
export interface CallbackQuestion extends QuestionBase {
  readonly type: 'callback'
}

/** Prose between questions; nothing is answered. */
export interface NoteQuestion extends QuestionBase {
  readonly type: 'note'
}

export type Question =
  | RatedQuestion
  | ComparisonQuestion
  | ChoiceQuestion
  | TextQuestion
  | NumberQuestion
  | CallbackQuestion
  | NoteQuestion
export type QuestionType = Question['type']

/** One item of a battery, or one option of a choice, with the roles that see it. */
export interface Row {
  readonly id: string
  readonly roles: readonly string[]
  /** Was deployed once and is shown no more; late answers with it are still stored. */
  readonly retired?: true
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

/** Pages that ask nothing: what the mails say, and what is read at the end. */
export type NoticeId = 'invitation' | 'reminder' | 'thanks' | 'closed' | 'feedback'

/** A mail or an end; `body` is safe HTML, and only mails have a subject. */
export interface Notice {
  readonly title: string
  readonly subject?: string
  readonly body: string
}

/** All words of one survey in one language; `intro` and `help` are safe HTML. */
export interface SurveyWords {
  readonly title: string
  readonly intro: string
  readonly roles: Readonly<Record<string, string>>
  /** Short names of roles, role groups and attributes, by id, as they stand inside a sentence; only those that were given. */
  readonly names: Readonly<Record<string, string>>
  readonly pages: Readonly<Record<string, { readonly title: Wording; readonly help?: Wording }>>
  readonly questions: Readonly<Record<string, QuestionWords>>
  /** Only those that the file words itself. */
  readonly notices: Readonly<Partial<Record<NoticeId, Notice>>>
}

/** What was asked of whom, without what stands around it; what exports are worded by. */
export type AskedWords = Pick<SurveyWords, 'title' | 'roles' | 'names' | 'questions'>

/** A compiled survey file: its rules, their version, and its words by language. */
export interface CompiledSurvey {
  readonly survey: Survey
  /** A hash of the rules; words do not change it. */
  readonly version: string
  readonly words: Readonly<Record<string, SurveyWords>>
}

/** What the company promised after it had heard what people said, without a word of it; days are ISO dates. */
export interface PromiseTerms {
  /** The file's name without `.md`. */
  readonly id: string
  /** Ids of the surveys in which it was heard. */
  readonly surveys: readonly string[]
  /** The wave in which it was heard. */
  readonly wave?: string
  /** The measure that it should move, and which one value, row or desired result of it; without `item`, all of it. */
  readonly measure?: string
  readonly item?: string
  readonly made: string
  readonly due: string
  readonly done?: string
  /** The day on which it was given up; its outcome then says why. */
  readonly dropped?: string
}

/** All words of one promise in one language; titles are those of its headings, bodies are safe HTML. */
export interface PromiseWords {
  readonly title: string
  /** Who answers for it, by a name or a role of the company. */
  readonly owner: string
  readonly said: Notice
  readonly do: Notice
  readonly outcome?: Notice
}

/** A compiled promise file: its terms, and its words by language, the programme's own first. */
export interface CompiledPromise {
  readonly terms: PromiseTerms
  readonly words: Readonly<Record<string, PromiseWords>>
}

/** What the site is built from: words and rules, no leader and no address. */
export interface SiteFile {
  /** The programme by language; every language that a survey speaks is there. */
  readonly programmes: Readonly<Record<string, Programme>>
  readonly surveys: readonly CompiledSurvey[]
  /** What was promised after people had said what they think. */
  readonly promises: readonly CompiledPromise[]
}

/** The words of what is asked, by survey and language: apart from the rules, since only exports need them. */
export type WordsFile = Readonly<Record<string, Readonly<Record<string, AskedWords>>>>

/** What the worker judges by and writes mails with: rules, leaders, and only the words that it speaks itself. */
export interface WorkerFile {
  readonly build: string
  readonly timeZone: string
  /** The programme file's own language, in which leaders are written to. */
  readonly language: string
  readonly leaders: readonly Leader[]
  readonly mail: MailRules
  /** By language; every language that a survey speaks is there. */
  readonly company: Readonly<Record<string, CompanyWords>>
  /** What mails of feedback tell. */
  readonly promises: readonly CompiledPromise[]
  /** What results are held against. */
  readonly aims: Aims
  /** What comments are tagged by. */
  readonly themes: ThemeDictionary
  readonly surveys: readonly {
    readonly survey: Survey
    readonly version: string
    /** Attributes that the survey's words name, as `{attribute|fallback}`; only these are told to whoever holds a link. */
    readonly named: readonly string[]
    readonly sending: Sending
    /** Words of its mails, by language. */
    readonly mail: Readonly<Record<string, MailWords>>
  }[]
}
