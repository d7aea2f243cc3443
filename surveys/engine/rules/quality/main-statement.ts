/** Finding the part of a sentence that is asked or stated, without its circumstances; parses no grammar. */
import { finds, unmarked, words } from './phrases.ts'

/** Words that open a circumstance before the question: "In the last year, how often …". */
const openers: Readonly<Record<string, RegExp>> = {
  en: /^\s*(?:in|during|within|over|since|from|when|if|after|before|with|considering|compared|thinking|looking|based|for|at|on|as|of|beside|besides)\s[^,?…]*,/iu,
  de: /^\s*(?:in|im|während|seit|wenn|falls|nach|vor|bei|beim|verglichen|denken|ausgehend|mit|von|bezogen|gegenüber|alles)\s[^,?…]*,/iu,
  fr: /^\s*(?:au|aux|dans|pendant|durant|depuis|quand|lorsque|si|après|avant|en|par|comparé|selon|avec|pour|sur|lors)\s[^,?…]*,/iu,
  es: /^\s*¿?(?:en|durante|desde|cuando|si|después|antes|comparad[oa]s?|con|para|al|según|de|tras)\s[^,?…]*,/iu,
  ar: /^\s*(?:خلال|في|منذ|عندما|إذا|بعد|قبل|مقارنة|بالمقارنة)\s[^،,؟…]*[،,]/u,
  ja: /^[^、。？]*(?:間|中|際|時|とき|以内|比べて|ついて|場合|以来)(?:に|は|には|で)?、/u,
}

/** Words that open a circumstance after it: "… when they had nothing to sell". */
const circumstances: Readonly<Record<string, RegExp>> = {
  en: words(
    'when|whenever|if|before|after|until|unless|although|though|because|while|since|as soon as|so that|who|whom|whose|whoever|where|wherever|which|(?<=(?:the|an?|any|every|all|those|these|our|your) [\\p{L}-]+ )that',
  ),
  de: words(
    'wenn|falls|als(?! auch)|bevor|ehe|nachdem|während|weil|obwohl|bis|sobald|damit|solange|seit|seitdem',
  ),
  fr: words(
    'quand|lorsque|lorsqu|si|avant|après|pendant|tandis|parce que|parce qu|bien que|jusqu|dès|afin|pour que|qui|dont|où',
  ),
  es: words('cuando|si|antes|después|mientras|porque|aunque|hasta|para que|quien|quienes|donde'),
  ar: words('عندما|إذا|قبل|بعد|حتى|لأن|لأنّ|الذي|التي|الذين|حين|حيث|لكي|رغم'),
}

/** Words that open a statement within the statement: "tell you what they could not do". */
const inner: Readonly<Record<string, RegExp>> = {
  en: words('what|that|how|why|whether'),
  de: words(
    'dass|ob|was|wie|wo|wer|warum|weshalb|was für|(?<=, (?:\\p{L}+ )?)(?:der|die|das|den|dem|denen|deren|dessen|welche[rsnm]?)',
  ),
  fr: words('que|ce que|qu|comment|pourquoi|si'),
  es: words('que|qué|cómo|cuándo|dónde|quién|por qué|si'),
  ar: words('أن|أنّ|أنه|أنها|أنهم|ما|كيف|لماذا|مما'),
}

/** Words that a question begins with. */
const askers: Readonly<Record<string, RegExp>> = {
  en: /^[\s¿]*(?:how|what|which|who|whom|when|where|why)(?![\p{L}\p{N}])/iu,
  de: /^\s*(?:wie|was|welche[rsnm]?|wer|wen|wem|wann|wo|warum)(?![\p{L}\p{N}])/iu,
  fr: /^\s*(?:à quel point|dans quelle mesure|comment|quels?|quelles?|qu['’]|que|qui|quand|où|pourquoi|combien)(?![\p{L}\p{N}])/iu,
  es: /^[\s¿]*(?:en qué medida|hasta qué punto|con qué|cómo|qué|cuál|cuáles|quién|cuándo|dónde|por qué|cuánto)(?![\p{L}\p{N}])/iu,
  ar: /^\s*(?:كيف|ما|من|متى|أين|لماذا|هل|إلى أي|كم)(?![\p{L}\p{N}])/u,
}

/** Where the main statement of a text begins and ends. */
export interface Statement {
  readonly text: string
  readonly from: number
  readonly to: number
}

/**
 * Find the statement that a text asks about, without what is said of when, where, why or of whom.
 *
 * @param inward also leave out statements within it, such as what somebody was told
 * @example mainStatement('tell you when we cannot help', 'en', false).to // 9
 */
export function mainStatement(raw: string, language: string, inward: boolean): Statement {
  const text = unmarked(raw)
  const opening = openers[language]?.exec(text)?.[0].length ?? 0
  // What would leave hardly a word was no circumstance.
  const start =
    text
      .slice(opening)
      .trim()
      .split(/[\s'’]+/u).length >= 3 || language === 'ja'
      ? opening
      : 0
  const from = start + (askers[language]?.exec(text.slice(start))?.[0].length ?? 0)
  const ends = [circumstances[language], inward ? inner[language] : undefined].flatMap((pattern) => {
    const found = pattern && finds(pattern, text.slice(from)) ? text.slice(from).search(pattern) : -1
    // What begins with it has it as its own word: "when it matters, …" was an opening already.
    return found > 0 && text.slice(from, from + found).trim() !== '' ? [from + found] : []
  })
  return { text, from, to: Math.min(text.length, ...ends) }
}
