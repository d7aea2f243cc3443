/** The token of an unsubscribe link, however a mail program has bent its address; knows no person, and verifies none. */

/** The survey, a full stop, and 52 letters: the person, and by what it is known to be ours. */
const form = /^[a-z0-9-]+\.[0-9a-hjkmnp-tv-z]{52}$/
/** Nobody was ever sent a longer one. */
const longest = 500

/**
 * Mend a token: letters in upper case, letters that look alike, what was encoded once more, blanks and line breaks inside,
 * and marks or entities after it.
 *
 * @param given the last part of an address, as it came
 * @returns nothing where it has not the form of one
 * @example readUnsubscribeToken(`Customers%2E${'0'.repeat(52)}%3E`) // `customers.${'0'.repeat(52)}`
 */
export function readUnsubscribeToken(given: string): string | undefined {
  const plain = decoded(decoded(given.slice(0, longest)))
    .replace(/=\r?\n|[\s\u200b\u00ad\u2060\ufeff]/g, '')
    .toLowerCase()
  const [, survey = '', rest = ''] = /^([a-z0-9-]+)\.([a-z0-9]{52})(?![a-z0-9])/.exec(plain) ?? []
  const token = `${survey}.${rest.replace(/o/g, '0').replace(/[il]/g, '1')}`
  return form.test(token) ? token : undefined
}

/**
 * Find the tokens in a text that holds unsubscribe links, each once.
 *
 * @example findUnsubscribeTokens(`<https://a.example/u/pulse.${'0'.repeat(52)}>`) // [`pulse.${'0'.repeat(52)}`]
 */
export function findUnsubscribeTokens(text: string): string[] {
  const found = [...text.matchAll(/\/u\/([a-z0-9-]+\.[0-9a-z]{52})(?![0-9a-z])/gi)]
  return [...new Set(found.flatMap(([, token]) => readUnsubscribeToken(token ?? '') ?? []))]
}

/**
 * Take the person out of a token of that form, verified or not.
 *
 * @example personIn(`pulse.${'0'.repeat(52)}`) // '00000000000000000000000000'
 */
export function personIn(token: string): string {
  return token.slice(token.lastIndexOf('.') + 1).slice(0, 26)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
