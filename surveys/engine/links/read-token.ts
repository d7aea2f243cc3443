/** Reading the token of a personal link, however a mail program has bent it; knows of no link. */

/**
 * Mend a token: letters in upper case, letters that look alike, blanks and line breaks inside, marks and entities after
 * it, and the `3D` that quoted-printable puts before it.
 *
 * A `3D` is taken away only where a whole token is left; of our own tokens, which have 26 letters, none is mistaken.
 *
 * @param given the parameter `t` of an address
 * @returns nothing where there is no token at all; an empty text where there is one that holds nothing, so that no holder
 * of a link slips in as anybody
 * @example readToken('3D0123456789ABCDEFGHJKMNPQRS).') // '0123456789abcdefghjkmnpqrs'
 */
export function readToken(given: string | null | undefined): string | undefined {
  return given
    ?.replace(/&.*|[^\da-z]/gis, '')
    .replace(/^3D(?=.{26})/, '')
    .toLowerCase()
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')
}
