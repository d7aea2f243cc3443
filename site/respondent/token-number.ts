/** A number for a link, under which the device keeps things without knowing its token. */

/** A prime; the numbers of links, and orders of a person's own, run below it. */
export const end = 2_147_483_647

/** Make a number of a token, from which it cannot be told; nothing where there is none. */
export function tokenNumber(token: string | undefined): number | '' {
  return token ? [...token].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % end, 1) : ''
}
