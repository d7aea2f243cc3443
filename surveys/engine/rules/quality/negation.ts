/** A check for "not" in what is agreed to, counted or compared; circumstances may say what they like. */
import type { Question } from '../../model.ts'
import type { Breach, SurveyCheck } from '../check.ts'
import { mainStatement } from './main-statement.ts'
import { words } from './phrases.ts'
import { breachIn, type Worded, wordedOf } from './worded.ts'
import { questionsOf } from './worded-questions.ts'

/** Words that deny the statement itself; a noun without something («no goods lost», «kein Ausfall») is no statement. */
const denials: Readonly<Record<string, RegExp>> = {
  en: words(
    "(?:is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|should|must|need)n['’]t|cannot|(?<!rather )not(?! (?:only|just|necessarily|merely))|never(?! (?:(?:have|has|had) to|fails?|failed))|hardly ever|scarcely ever|(?<!never )fail(?:s|ed)? to|neither|nobody|no one|nothing(?! (?:but|less|(?:gets?|got|is|was) (?:lost|forgotten|overlooked|missed)))|none|(?<=(?:there (?:is|are|was|were)|have|has|had|with|get|gets|got|gives?|gave|makes?|made|takes?|took|shows?|showed) )no",
  ),
  de: words(
    'nicht(?! (?:nur|zuletzt|unbedingt|verschwiegen|vergessen|versteckt|beschönigt|vernachlässigt))|nie|niemals|niemand(?:em|en)?|nichts|weder|(?<=\\p{L}[\\p{L},]* )kein(?:e[nmrs]?)?',
  ),
  fr: words(
    "(?:ne |n['’])(?:\\p{L}+['’\\s-]){1,3}?(?:pas(?! (?:seulement|uniquement))|jamais|rien|plus|personne|aucune?|guère|nullement)|(?:personne|rien)(?= (?:ne |n['’]))",
  ),
  es: words(
    '(?<!^|[¿¡] ?)no(?! (?:solo|sólo|obstante))|(?<=^)no(?= (?:me|nos|se|le|les) \\p{L})|nunca|jamás|nadie|tampoco|ningun[oa]s?|ningún',
  ),
  ar: words(
    'لا(?! (?:يزال|تزال|بد|سيما|شك|أتردد|يتردد|تتردد|نتردد|يترددون))|لم|لن|ليس|ليست|لسنا|ليسوا|أبد[اً]+',
  ),
  ja: /(?:ない|なかった|ません|ませんでした)(?:です|でした)?(?=(?:と思う)?[。.？?…]?$)/gu,
}

/** What sounds like a denial and is none; questions that expect a yes are reported as leading. */
const affirmed: Readonly<Record<string, RegExp>> = {
  en: /^\s*\p{L}+n['’]t (?:you|we|our|it|they)(?!\p{L})|^\s*\p{L}+ (?:you|we) not (?:agree|think|feel|say|find|like|love|want)(?!\p{L})|, \p{L}+n['’]t \p{L}+\?\s*$/iu,
  de: /^\s*\p{L}+ Sie (?:uns )?nicht(?: auch)?,/iu,
  fr: /^\s*n(?:e |['’])\p{L}+-vous pas que(?!\p{L})|n['’]est-ce pas/iu,
  ja: /(?:かもしれ|間違い|違い|に過ぎ|すぎ|なければなら|なくてはなら|欠かせ|少なく)(?:ない|なかった|ません)/u,
}

/**
 * Find statements that are denied: to deny a denial, or to call it frequent, takes a turn of thought too many.
 *
 * Questions with a needless negative take longer and are answered less reliably (Bassili & Scott 1996, Public Opinion
 * Quarterly 60; Saris & Gallhofer 2014). "Tell you when they could not help" is fine: what is counted is the telling.
 *
 * @example negations(worded).map(({ about }) => about) // ['care.truth']
 */
export function negations(worded: Worded): readonly Breach[] {
  const rated = questionsOf(worded.survey, isStated)
  const pattern = denials[worded.language]
  return worded.texts.flatMap((text) => {
    const question = rated.get(text.question ?? '')
    if (!question || !pattern || (text.kind !== 'question' && text.kind !== 'row')) return []
    const { text: said, from, to } = mainStatement(text.text, worded.language, true)
    const found = [...said.matchAll(pattern)].find(
      ({ 0: word, index }) => index + word.length > from && index < to && !isAlternative(said, index),
    )
    if (!found || affirmed[worded.language]?.test(said)) return []
    const verb = verbs[question.type] ?? 'rated'
    const message = `«${found[0]}» stands in what is ${verb}, so that one must say no to a no; say what is there instead of what is not`
    return [breachIn(worded, 'negation', text, { index: found.index, length: found[0].length }, message)]
  })
}

/** Warn of a "not" in what is agreed to, counted, rated or compared. */
export const checkNegation: SurveyCheck = (survey) => negations(wordedOf(survey))

const verbs: Readonly<Partial<Record<Question['type'], string>>> = {
  agree: 'agreed to',
  frequency: 'counted',
  scale: 'rated',
  comparison: 'compared',
}

const isStated = ({ type }: Question) => type in verbs

/** "… or not" offers the other answer and denies nothing. */
function isAlternative(text: string, index: number): boolean {
  return /(?<!\p{L})(?:or|oder|ou|o)\s+$/iu.test(text.slice(0, index))
}
