/** What another service is told of, and how it can tell that it was us; says of nobody what they answered. */

/**
 * Body of a webhook: signed by the Standard Webhooks specification, sent again until it is confirmed by a 2xx.
 *
 * - `survey.published`: new figures can be read; `count` responses are in the wave
 * - `survey.callback`: `count` people have asked to be called since the last time
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export interface HookBody {
  readonly type: 'survey.published' | 'survey.callback'
  /** When it happened (ISO 8601). */
  readonly timestamp: string
  readonly data: { readonly survey: string; readonly wave: string; readonly count: number }
}
