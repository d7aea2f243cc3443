/** Port to publications that are not the newest: found by number, kept for those who lead others to them, and forgotten. */
import type { Publication } from './store.ts'

export interface PublicationStore {
  /**
   * Find a publication of a wave by its number; `null` where it gave way to newer ones, and where it is one of a named
   * wave from before somebody's answers were taken back.
   */
  findPublication(survey: string, wave: string, number: number): Promise<Publication | null>
  /** Keep a publication until a day (ISO date), or longer where somebody has asked for that; `false` where it is not there. */
  keepPublication(survey: string, wave: string, number: number, until: string): Promise<boolean>
  /** Delete every publication of a wave. */
  withdrawPublications(survey: string, wave: string): Promise<void>
  /**
   * Delete the publications of waves that were begun as named ones and are neither their newest nor kept until this day.
   *
   * @param surveys that are named today
   * @param before moment of the oldest that stays (ISO 8601)
   */
  forgetPublications(surveys: readonly string[], before: string, today: string): Promise<void>
}
