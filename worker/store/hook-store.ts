/** Port to what another service is to be told, once it has happened; the events themselves come with what they tell of. */

export interface Hook {
  readonly id: string
  readonly kind: 'published' | 'callback'
  readonly survey: string
  readonly wave: string
  /** Responses of the wave that was published, or callbacks that are new. */
  readonly count: number
  /** How many of new callbacks are in which cut of one attribute, as far as their people are named. */
  readonly parts?: Readonly<Record<string, number>>
  /** Milliseconds since 1970. */
  readonly madeAt: number
}

export interface DueHook extends Hook {
  /** Tries before this one. */
  readonly tries: number
}

export interface HookStore {
  /**
   * Take what is due, the oldest first, and put off for others until a moment (milliseconds since 1970).
   *
   * @param limit how many at most
   */
  claimHooks(now: number, until: number, limit: number): Promise<DueHook[]>
  /** Note that something was told, or that nobody is to be told. */
  hookDone(id: string): Promise<void>
  /** Note why it failed; without a next moment it is given up. */
  hookFailed(id: string, error: string, nextAt?: number): Promise<void>
  /**
   * Count the callbacks of a survey that were noted from one moment on and before another.
   *
   * @param cuts of one attribute, whose callbacks alone are counted
   */
  callbacksBetween(survey: string, from: number, before: number, cuts?: readonly string[]): Promise<number>
  /** Delete what was told or given up and was made before a moment. */
  forgetHooks(before: number): Promise<void>
}
