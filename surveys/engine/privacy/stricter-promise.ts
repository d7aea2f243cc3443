/** Which of two promises holds where both were given; knows nothing of waves. */
import type { PrivacyPromise } from '../model.ts'

const promises: readonly PrivacyPromise[] = ['named', 'confidential', 'anonymous']

/**
 * Choose the promise that says less about people.
 *
 * @example stricterPromise('named', 'confidential') // 'confidential'
 */
export function stricterPromise(one: PrivacyPromise, other: PrivacyPromise): PrivacyPromise {
  return promises.indexOf(one) > promises.indexOf(other) ? one : other
}
