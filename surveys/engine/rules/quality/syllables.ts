/** Counting syllables by the vowels that are heard; good for averages, not for single words. */

/**
 * Count the syllables of a word.
 *
 * English and French leave out silent endings; Spanish counts strong vowels, and weak ones that stand alone.
 *
 * @example syllables('situation', 'en') // 4
 */
export function syllables(word: string, language: string): number {
  const small = word.toLowerCase().normalize('NFC')
  return Math.max(1, counted(small, language))
}

function counted(word: string, language: string): number {
  const groups = (text: string, vowels: RegExp) => text.match(vowels)?.length ?? 0
  switch (language) {
    case 'en': {
      const heard = word
        .replace(/([^aeiouy])le$/u, '$1al')
        .replace(/(?:[^laeiouyszxhcg]es|[^aeiouytd]ed|[^l]e)$/u, 't')
        .replace(/[st]ion/gu, 'ton')
      return groups(heard.replace(/(?<=[^q])ua|i[ao]|(?<=[aeiou])ing/gu, 'a-a'), /[aeiouy]+/gu)
    }
    case 'de':
      return groups(word, /ei|ai|au|äu|eu|ie|aa|ee|oo|[aeiouyäöü]/gu)
    case 'fr':
      return groups(word.replace(/(?<=.{2})(?:e|es|ent)$/u, ''), /[aeiouyàâäéèêëîïôöùûüœæ]+/gu)
    case 'es': {
      // Strong vowels are heard each for itself; a weak one only where no strong one is beside it.
      const weak = /(?<![aeoáéóíúiuü])[iuyü]+(?![aeoáéóíú])/gu
      return groups(word, /[aeoáéóíú]/gu) + groups(word, weak)
    }
    default:
      return groups(word, /[\p{L}]/gu)
  }
}
