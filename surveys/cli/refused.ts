/** What the worker refused, as an error of the commands; asks nobody. */
import type { Problem } from '#engine/wire.ts'

/** Thrown where the worker refused; `problem` is what it said. */
export class Refused extends Error {
  readonly problem: Problem | undefined

  constructor(message: string, problem?: Problem) {
    super(message)
    this.problem = problem
  }
}
