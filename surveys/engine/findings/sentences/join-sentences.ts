/** Putting sentences behind each other as their language does; changes none of them. */

/** Languages that put no blank between sentences. */
const unspaced: readonly string[] = ['ja', 'zh']

/**
 * Join whole sentences; empty ones are left out.
 *
 * @param language a BCP 47 tag
 * @example joinSentences(['Would refer: 30, likely …', '23 answered.'], 'en') // 'Would refer: 30, likely … 23 answered.'
 */
export function joinSentences(sentences: readonly string[], language: string): string {
  const [spoken = language] = language.split('-')
  return sentences.filter((one) => one !== '').join(unspaced.includes(spoken) ? '' : ' ')
}
