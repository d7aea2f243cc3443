/** Taking out of what people wrote what leads to somebody: addresses, numbers, links and known names; judges no meaning. */

/** What stands in the place of what was taken out. */
export const masks = { mail: '[e-mail]', link: '[link]', phone: '[phone]', name: '[name]' } as const

/** Names that are known, as they are written in full. */
export interface KnownNames {
  /** People: each part of their name is taken out as well, where it is written like a name. */
  readonly people: readonly string[]
  /** Companies and other accounts: only as a whole. */
  readonly accounts: readonly string[]
}

const mail = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const handle = /(?<![\p{L}\p{N}_@])@[\p{L}\p{N}_.-]{2,}/gu
const link = /\b(?:https?:\/\/|www\.)[^\s<>"»“”]+/giu
/** A name of a host without what a browser puts before it. */
const host =
  /(?<![\p{L}\p{N}.@-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|de|uk|eu|io|ae|sa|example)\b(?:\/\S*)?/giu
/** Seven digits or more, with what stands between them in a number that is dialled. */
const phone = /(?<![\p{L}\p{N}])[+(]?\p{Nd}(?:[ ./()\u00a0-]{0,3}\p{Nd}){6,14}(?![\p{L}\p{N}])/gu
/** A day, or an amount with its thousands apart, is no number that is dialled. */
const noPhone =
  /^(?:\p{Nd}{4}-\p{Nd}{1,2}-\p{Nd}{1,2}|\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]\p{Nd}{4}|\p{Nd}{1,3}(?:[.\u00a0 ]\p{Nd}{3})+)$/u

/** Letters a name must have to be taken out: shorter ones are words of many languages. */
const fewestLetters = 3

/**
 * Make a function that takes out addresses, numbers, links and known names.
 *
 * @param names whose names are taken out; parts of a person's name only where they begin with a capital letter, so that
 *   “will” stays and “Will” goes, or where the script knows no capitals
 * @returns a function from a text to the same text with `masks` in the place of what was taken out
 * @example maskerOf({ people: ['Ines Hallworth'], accounts: [] })('Ask Ines, ines@example.com.') // 'Ask [name], [e-mail].'
 */
export function maskerOf({ people, accounts }: KnownNames): (text: string) => string {
  const whole = anyOf([...people, ...accounts], 'giu')
  const parts = people.flatMap((one) => one.split(/[\s,]+/)).filter(isName)
  const capitals = parts.flatMap((part) => [capitalized(part), part.toLocaleUpperCase()])
  const single = anyOf(capitals, 'gu')
  return function mask(text) {
    const bare = text
      .replace(mail, masks.mail)
      .replace(link, masks.link)
      .replace(host, masks.link)
      .replace(handle, masks.name)
      .replace(phone, (found) => (noPhone.test(found.trim()) ? found : masks.phone))
    const unnamed = whole ? bare.replace(whole, masks.name) : bare
    return single ? unnamed.replace(single, masks.name) : unnamed
  }
}

/** Take out what stands for what was taken out, so that it is not taken for words. */
export function withoutMasks(text: string): string {
  return Object.values(masks).reduce((now, mask) => now.replaceAll(mask, ' '), text)
}

function isName(name: string): boolean {
  return (name.match(/\p{L}/gu)?.length ?? 0) >= fewestLetters
}

function capitalized(part: string): string {
  const [first = ''] = part
  return first.toLocaleUpperCase() + part.slice(first.length)
}

/** Match any of some names where no word goes on; a genitive goes with it, and Arabic may put a small word before it. */
function anyOf(names: readonly string[], flags: string): RegExp | undefined {
  const quoted = [...new Set(names.map((name) => name.trim()))]
    .filter(isName)
    .toSorted((one, other) => other.length - one.length)
    .map((name) => {
      const words = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
      return /^\p{Script=Arabic}/u.test(name) ? `[وفبكل]?${words}` : words
    })
  if (quoted.length === 0) return undefined
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${quoted.join('|')})(?:[’']?s)?(?![\\p{L}\\p{N}])`, flags)
}
