/** What the programme file states, in types and nothing else: the company, its aims, and who may read results. */

/** Lists of the programme that `rows:` may take. */
export type ProgrammeList = 'values' | 'competitors' | 'partners' | 'results' | 'benchmarks'

/** A published share that a statement's own share is shown beside. */
export interface Benchmark {
  readonly statement: string
  /** Per cent of the best who agreed, and of all. */
  readonly best: number
  readonly all: number
  readonly source: string
  readonly year: number
}

/** What a measure should come to, in the unit that the results page shows it in. */
export interface Target {
  readonly measure: string
  /** One value, desired result or benchmark of the measure; without it, the whole measure. */
  readonly item?: string
  /** The value of the attribute `team` whose target it is; without it, everybody's. */
  readonly team?: string
  readonly atLeast: number
  /** The wave by which it should be met. */
  readonly by?: string
  /** The deliverable that it shows. */
  readonly deliverable?: string
}

/** What the programme holds results against. */
export interface Aims {
  readonly targets: readonly Target[]
  /** By the row that states them, in the programme file's own words. */
  readonly benchmarks: Readonly<Record<string, Benchmark>>
}

/** People that a figure must be made of; never fewer than the built-in ones. */
export interface Thresholds {
  /** For figures of surveys that are not named. */
  readonly figures: number
  /** For their histograms and comments. */
  readonly comments: number
}

/** The company that asks, as the programme file states it in one language; lists are words by id. */
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
  readonly benchmarks: Readonly<Record<string, Benchmark>>
  /** What sales must deliver for the intent to come true. */
  readonly deliverables: Readonly<Record<string, string>>
  readonly targets: readonly Target[]
  /** Whether results may be cut by single sellers; `basis` then says on what ground. */
  readonly aboutPeople: 'teams' | 'sellers'
  readonly basis?: string
  readonly thresholds: Thresholds
  /** Strategic intent, as safe HTML. */
  readonly intent: string
}

export type Right = 'comments' | 'callbacks' | 'export' | 'own'

/** People who share one of some values of an attribute, such as the teams Gulf and North. */
export interface Only {
  readonly attribute: string
  /** At least one. */
  readonly values: readonly string[]
}

/** Someone who may read results; never part of any file of the site. */
export interface Leader {
  readonly email: string
  readonly name: string
  readonly surveys: 'all' | readonly string[]
  /** Whose answers they may read of these surveys; without it, everybody's. Nobody who owns has it. */
  readonly only?: Only
  readonly rights: readonly Right[]
  /** Whether they are sent the week's figures by mail. */
  readonly digest: boolean
}
