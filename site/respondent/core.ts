/** What the page's script and its companion know of each other; types alone, so neither waits for the other. */
import type { Answers } from '#engine/answers/answer.ts'
import type { Issue } from '#engine/answers/issue.ts'
import type { Asked } from '#engine/logic/asked.ts'
import type { Question, Survey } from '#engine/model.ts'
import type { Problem, SubmitBody, SubmitResult } from '#engine/wire.ts'
import type { PageData } from './page-data.ts'
import type { Sitting } from './sitting.ts'

/** What may be said to something sent, of answers stored and of problems. */
export type Said = Partial<Problem & SubmitResult> | null

/** What came back, or what kept it from coming. */
export interface Reply {
  /** Of HTTP; 0 where there was no connection, 1 where no answer came in time. */
  readonly status: number
  readonly said: Said
  /** Seconds to wait before trying again. */
  readonly after: number
}

/** What was sent and has had no clear answer; other windows and pages of the site find it in the outbox. */
export interface Waiting {
  readonly title: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly address: string
  /** A first answer alone, after which the person goes on. */
  readonly part: boolean
  /** What the device kept for its page when it was sent; anything else there was changed since. */
  readonly kept: unknown
  /** What the device knew then of what stood with us. */
  readonly base: unknown
  readonly body: Omit<SubmitBody, 'replaces' | 'token'> & {
    readonly replaces: string | undefined
    readonly token: string | undefined
  }
}

/** Stored under an id, refused for issues, or neither. */
export interface Outcome extends Reply {
  readonly id?: string
  readonly issues?: readonly Issue[]
  readonly waiting: Waiting
}

/** The page as its own script holds it. */
export interface Core {
  readonly data: PageData
  readonly form: HTMLFormElement
  readonly token: string | undefined
  /** Where the answers are kept on the device. */
  readonly place: string
  readonly read: (key: string) => unknown
  readonly write: (key: string, value: unknown) => boolean
  /** Fill the form with pairs of names and values, and show what follows from them. */
  readonly fill: (pairs: unknown) => void
  /** Keep what the form holds; tells whether the device did. */
  readonly keep: () => boolean
  /** The rules of what is asked now. */
  readonly survey: () => Survey
  /** What is asked now, and the answers to it; those to hidden questions stay in the form. */
  readonly seen: () => Asked
  readonly withhold: () => boolean
  readonly sitting: () => Sitting
  readonly post: (path: string, body: unknown, method?: string) => Promise<Reply>
  /** Show the page of a question. */
  readonly showWith: (question: string | undefined) => void
  /** Whether something is being sent. */
  readonly busy: () => boolean
  /** What waited has arrived. */
  readonly arrived: (waiting: Waiting) => void
  /** Show the thank-you; tells whether the form holds the answers, and they may be changed. */
  readonly thank: (held: boolean) => void
  readonly wasTouched: () => boolean
  /** Whether a mail's link brought a first answer along. */
  readonly hasFirst: () => boolean
}

/** What the companion does once it is there; a page without it sends all the same, and the worker judges. */
export interface Companion {
  /** List what keeps a person from going on; tells it as well. */
  readonly mayLeave: (here: readonly Question[], answers: Answers) => boolean
  /** Tell issues beside their questions. */
  readonly tell: (issues: readonly Issue[], nothing?: boolean) => void
  /** Say why something was not sent, and try again where that may help. */
  readonly failed: (outcome: Outcome) => void
  /** Something has arrived. */
  readonly stored: (waiting: Waiting) => void
  /** The form holds something else than before. */
  readonly changed: () => void
}
