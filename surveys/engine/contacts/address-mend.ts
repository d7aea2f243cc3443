/** What a damaged mail address was meant to be, where only one thing can be meant; guesses at no domain and no name. */

/** The «@» in words, as whoever hides an address from machines writes it. */
const inWords = /\s*(?:\((?:at|@)\)|\[(?:at|@)\]|\{(?:at|@)\}|\sat\s)\s*/i

const mends: readonly (readonly [RegExp, string])[] = [
  // Keyboards for Japanese and Chinese write these, and they look alike.
  [/[＠﹫]/gu, '@'],
  [/[．。｡]/gu, '.'],
  [/[\p{Cf}\p{Cc}]/gu, ''],
  [/\s*\([^()]*\)\s*/g, ''],
  [/[,;]+$/g, ''],
  [/\s*@[\s@]*/g, '@'],
  // After the «@» a comma stands for a dot, and no space belongs beside one.
  [/(?<=@[^@]*)\s*[.,]\s*/g, '.'],
  [/\.{2,}/g, '.'],
  [/\.+(?=@)|(?<=@)\.+|^\.+|\.+$/g, ''],
]

/**
 * Mend an address that cannot be read.
 *
 * @returns another text, which may be no address either; `undefined` where nothing is to be mended, or several are meant
 * @example mendOf('anna@firm,example.') // 'anna@firm.example'
 */
export function mendOf(address: string): string | undefined {
  const spoken = /[@＠﹫]/u.test(address.replace(inWords, '')) ? address : address.replace(inWords, '@')
  if (/["[\]]/.test(spoken)) return undefined
  const mended = mends.reduce((text, [wrong, right]) => text.replace(wrong, right), spoken)
  return mended === address || mended.split('@').length !== 2 ? undefined : mended
}
