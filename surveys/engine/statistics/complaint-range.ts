/**
 * How many are dissatisfied, from how many complained. It refuses to name one number: nobody knows what share of
 * the dissatisfied complain, so there is only a range.
 */

import type { Interval } from './interval.ts'

/** How many may be dissatisfied in all, and how many of them may have said nothing. */
export interface ComplaintRange {
  readonly dissatisfied: Interval
  readonly silent: Interval
}

/** Published shares of business customers who complain to somebody, from one in five to three in four. */
const PUBLISHED_RATES: Interval = { low: 0.2, high: 0.75 }

/**
 * Estimate from complaints how many customers are dissatisfied, and how many of them kept silent.
 *
 * complaints / rate, and that less the complaints, at both ends of the range of rates. The published rates are an
 * assumption; the interval of a survey's own rate, `wilsonInterval` of the dissatisfied who say that they
 * complained, should take their place as soon as there is one. Not rounded to whole customers.
 * Source: Goodman 2005 in the letters of Quality Progress, November, for the upper rate, of business customers who
 * tell somebody at the front line; the lower one is the figure that is commonly quoted.
 *
 * @param complaints customers who complained, each counted once, a whole number of zero or more
 * @param rates the share of dissatisfied customers who complain, from one above 0 up to 1
 * @returns numbers of customers; null without any complaint, from which nothing follows
 * @throws RangeError when `complaints` is not a whole number of zero or more, or the rates are not in order
 *   between 0 and 1
 * @example
 * complaintRange(7)
 * // => { dissatisfied: { low: 9.333333333333334, high: 35 }, silent: { low: 2.333333333333334, high: 28 } }
 */
export function complaintRange(complaints: number, rates: Interval = PUBLISHED_RATES): ComplaintRange | null {
  if (!(Number.isInteger(complaints) && complaints >= 0)) {
    throw new RangeError('complaintRange requires a whole number of complaints')
  }
  if (!(rates.low > 0 && rates.low <= rates.high && rates.high <= 1)) {
    throw new RangeError('complaintRange requires rates above zero and up to one, the lower one first')
  }
  if (complaints === 0) return null
  const dissatisfied = { low: complaints / rates.high, high: complaints / rates.low }
  return {
    dissatisfied,
    silent: { low: dissatisfied.low - complaints, high: dissatisfied.high - complaints },
  }
}
