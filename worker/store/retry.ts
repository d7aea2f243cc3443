/** Trying again where the database says it is a passing fault; only for writes that may happen twice unharmed. */

/** The database could not be reached in time; nothing was promised to anybody. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** Messages by which D1 tells passing faults, as its documentation lists them. */
const passing =
  /network connection lost|storage caused object to be reset|reset because its code was updated|overloaded|queued for too long|cannot resolve d1 db|internal error|timed? ?out|storage operation exceeded/i

const waits = [40, 160, 640]

/**
 * Run a database action, up to four times.
 *
 * @param random a number from 0 to 1, for jitter
 * @throws StoreUnavailable when the last try failed as well; other errors at once
 */
export async function retrying<T>(action: () => Promise<T>, random: () => number = Math.random): Promise<T> {
  for (const wait of [...waits, undefined]) {
    try {
      return await action()
    } catch (error) {
      if (!passing.test(messages(error))) throw error
      if (wait === undefined) throw new StoreUnavailable('the database stayed unavailable', { cause: error })
      await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + random())))
    }
  }
  throw new StoreUnavailable('the database stayed unavailable')
}

/** Turn a passing fault into what is told to callers; other errors stay what they are. */
export function unavailableOr(error: unknown): unknown {
  return passing.test(messages(error))
    ? new StoreUnavailable('the database was unavailable', { cause: error })
    : error
}

/** Tell whether a write broke a key. */
export function brokeKey(error: unknown): boolean {
  return /UNIQUE constraint failed|PRIMARY KEY/i.test(messages(error))
}

function messages(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message} ${messages(error.cause)}`
}
