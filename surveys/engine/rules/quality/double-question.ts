/** A check for two questions in one; leaves alone what only looks like two. */
import type { Question } from '../../model.ts'
import type { Text } from '../../parse/source.ts'
import type { Breach, SurveyCheck } from '../check.ts'
import { mainStatement } from './main-statement.ts'
import { areOneNotion } from './one-notion.ts'
import { words } from './phrases.ts'
import { breachIn, type Worded, wordedOf } from './worded.ts'
import { questionsOf } from './worded-questions.ts'

const conjunctions: Readonly<Record<string, RegExp>> = {
  en: words('and/or|and|or|&|(?<=(?:with|of|about|for) (?:\\p{L}+ ){1,3})as well as'),
  de: words('und/oder|und|oder|sowie|als auch|&'),
  fr: words('et/ou|et|ou|ainsi que|&'),
  es: words('y/o|y|e|o|u|así como|&'),
  // The spoken ones («と», «や») join much else; the written ones join alternatives and nothing else.
  ja: /および|及び|ならびに|並びに|または|又は|もしくは|かつ|且つ/gu,
}

const alternatives = /^(?:or|oder|ou|o|u|または|又は|もしくは)$/iu

/** Words that stand before a noun or verb and are passed over when a pair is compared. */
const determiners = words(
  'the|a|an|our|your|their|its|my|his|her|to|by|in|on|with|of|for|at|very|be|der|die|das|den|dem|des|ein|eine|einen|einem|einer|unser|unsere|unseren|ihr|ihre|ihren|ihrem|zu|im|am|mit|von|sehr|le|la|les|l|un|une|des|du|de|d|mon|ma|mes|notre|nos|votre|vos|leur|leurs|à|el|los|las|en|una|del|al|nuestro|nuestra|nuestros|nuestras|su|sus|con|por|muy',
)

const people: Readonly<Record<string, RegExp>> = {
  en: /^(?:you|me|us|them|him|her|they|we|he|she|i) (?:you|your|me|my|us|our|them|their|him|his|her|it|i|the|others|they|we)$/u,
  de: /^(?:sie|ihnen|ihr|ihm|uns|wir|mich|mir|ich) (?:ihr|ihre|ihren|ihrem|ihrer|unser|unsere|unseren|unserem|mein|meine|meinem|meinen|meiner|ihnen|uns|sie|wir|mir|mich|ich)$/u,
  fr: /^(?:vous|nous|moi|je|eux|elles?|ils?|lui) (?:votre|vos|nos|notre|mon|ma|mes|leurs?|vous|nous|moi|eux)$/u,
  es: /^(?:usted|ustedes|nosotros|mí|yo|ellos|ellas) (?:su|sus|nuestro|nuestra|nuestros|mi|mis|usted|ustedes|nosotros|yo)$/u,
}

/** What stands before a pair that is no pair of questions. */
const before: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:between|either|whether|such as|for example|for instance|e\.g\.|including|the same (?:thing|answer|words)|try|come|go|wait|tried|went|came)(?:\s[^.;:]*)?$/iu,
  de: /(?<!\p{L})(?:zwischen|entweder|ob|wie etwa|etwa|zum Beispiel|z\. ?B\.|beispielsweise)(?:\s[^.;:]*)?$/iu,
  fr: /(?<!\p{L})(?:entre|soit|si|par exemple|tels? que|telles? que)(?:\s[^.;:]*)?$/iu,
  es: /(?<!\p{L})(?:entre|bien|si|por ejemplo|tales como|como)(?:\s[^.;:]*)?$/iu,
}

/** What stands after "and" or "or" and makes no second question of it. */
const after: Readonly<Record<string, RegExp>> = {
  en: /^\s*(?:not|i(?=\s*(?:\p{P}|$))|so(?=\s*(?:\p{P}|$))|so on|so forth|others?|another|any|similar|elsewhere|more|less|a half|half|the like|anyone|anything|one another|never|none)(?!\p{L})/iu,
  de: /^\s*(?:nicht|so weiter|andere\p{L}*|ähnliche\p{L}*|mehr|weniger|halb|dergleichen|nie)(?!\p{L})/iu,
  fr: /^\s*(?:non|pas|ainsi de suite|d['’]autres?|autres?|plus|moins|demi|jamais)(?!\p{L})/iu,
  es: /^\s*(?:no|así sucesivamente|otr[oa]s?|más|menos|media|medio|nunca)(?!\p{L})/iu,
}

/** "A question or a problem": any one of them will do, so either is the same question. */
const anyOne: Readonly<Record<string, RegExp>> = {
  en: words("(?:an?|any|some|every|each|no|one)(?:\\s[\\p{L}’'-]+){1,3}\\s*$"),
  de: words('(?:eine?[nmrs]?|jede[nmrs]?|irgend\\p{L}+|keine?[nmrs]?)(?:\\s[\\p{L}-]+){1,3}\\s*$'),
  fr: words("(?:une?|chaque|aucune?|quelque)(?:\\s[\\p{L}’'-]+){1,3}\\s*$"),
  es: words('(?:una?|cada|algún|alguna|ningún|ninguna)(?:\\s[\\p{L}-]+){1,3}\\s*$'),
}

/** "A and B work together" is about both at once. */
const together =
  /(?<!\p{L})(?:together|each other|one another|jointly|the same|alike|(?:from )?one (?:hand|source)|aus einer hand|zusammen\p{L}*|gemeinsam|miteinander|einander|gleichen?|dieselben?|dasselbe|ensemble|mêmes?|l['’]un|juntos|juntas|mism[oa]s?|entre sí)(?!\p{L})/iu

/** "By phone or by mail": two ways to the same. */
const sameWay =
  /(?<!\p{L})(by|in|on|at|with|via|through|from|to|per|mit|über|von|bei|par|avec|dans|sur|por|con|en)\s+(?:[\p{L}’'-]+\s+){1,2}(?:or|oder|ou|o|u)\s+\1(?!\p{L})/iu

const longest = 1000

/** Two things that one answer is asked for, and the words between. */
interface Pair {
  readonly index: number
  readonly left: string
  readonly joint: string
  readonly right: string
  /** Whether the text ends after it. */
  readonly last: boolean
}

/**
 * Find two questions in one: "and" or "or" between two things that could be answered differently.
 *
 * Nobody who reads the answer can tell which of the two was meant (Dillman, Smyth & Christian 2014, Internet, Phone,
 * Mail, and Mixed-Mode Surveys; Saris & Gallhofer 2014, Design, Evaluation, and Analysis of Questionnaires). Only
 * what is rated is looked at, because several options or free words can answer two things. Silent are fixed pairs,
 * near synonyms, opposites, names, examples, numbers, circumstances and what stands in brackets.
 *
 * @example doubleQuestions(worded).map(({ about }) => about) // ['care.keep']
 */
export function doubleQuestions(worded: Worded): readonly Breach[] {
  const rated = questionsOf(worded.survey, isRated)
  return worded.texts.flatMap((text) => {
    if ((text.kind !== 'question' && text.kind !== 'row') || !rated.has(text.question ?? '')) return []
    const pair = findPair(text.text, worded.language)
    if (!pair) return []
    const { index, left, joint, right } = pair
    const whole = text.text.slice(index, index + left.length + joint.length + right.length)
    const message = `«${whole}» asks two things, and an answer cannot tell them apart; ${advice(text, pair)}`
    return [breachIn(worded, 'double-question', text, { index, length: whole.length }, message)]
  })
}

/** Warn of two questions in one. */
export const checkDoubleQuestion: SurveyCheck = (survey) => doubleQuestions(wordedOf(survey))

const isRated = ({ type }: Question) =>
  ['referral', 'comparison', 'agree', 'frequency', 'scale'].includes(type)

function advice({ kind, text }: Text, { index, left, right, last }: Pair): string {
  if (kind === 'question') return 'ask about one, or about each in a row or a question of its own'
  const start = text.slice(0, index)
  const parted = last && start.trim() !== '' && !/[,;]/.test(start)
  return parted
    ? `make two rows of it, «${start}${left}» and «${start}${right}»`
    : 'make two rows of it, or leave one out'
}

function findPair(raw: string, language: string): Pair | undefined {
  const pattern = conjunctions[language]
  if (!pattern) return undefined
  // So long a text is reported for its length, and for nothing that would take long to tell.
  if (raw.length > longest) return undefined
  const { text, from, to } = mainStatement(raw, language, false)
  for (const match of text.matchAll(pattern)) {
    if (match.index < from || match.index >= to) continue
    const [joint] = match
    const left = text.slice(0, match.index)
    const right = text.slice(match.index + joint.length)
    if (language === 'ja' ? !isOneInJapanese(left, right) : !isOne(left, joint, right, language))
      return pairAt(left, joint, right, language)
  }
  return undefined
}

/** Tell whether what stands on both sides is one thing, a list of examples or a circumstance. */
function isOne(left: string, joint: string, right: string, language: string): boolean {
  if (!/\p{L}/u.test(left) || !/\p{L}/u.test(right) || /[-‑–—(]\s*$/u.test(left) || opened(left)) return true
  if (before[language]?.test(left) || after[language]?.test(right)) return true
  if (/(?:\p{N}|(?<!\p{L})\p{L}\.?)\s*$/u.test(left) || /^\s*\p{N}/u.test(right)) return true
  if (together.test(right) || sameWay.test(left + joint + right)) return true
  if (alternatives.test(joint) && anyOne[language] && left.search(anyOne[language]) >= 0) return true
  const [last = '', first = ''] = [edge(left, 'last'), edge(right, 'first')]
  const next = /^\s*([\p{L}]+)/u.exec(right)?.[1]?.toLowerCase() ?? ''
  const previous = /([\p{L}]+)\s*$/u.exec(left)?.[1]?.toLowerCase() ?? ''
  if (people[language]?.test(`${previous} ${next}`)) return true
  const named = (word: string) => (language === 'de' ? /^\p{Lu}{2,}$/u : /^\p{Lu}/u).test(word)
  if (named(last) && named(first)) return true
  return areOneNotion(last.toLowerCase(), first.toLowerCase(), language)
}

/** Tell whether a bracket or a quotation has been opened and not closed. */
function opened(left: string): boolean {
  const count = (marks: RegExp) => left.match(marks)?.length ?? 0
  return count(/[(（“„«「]/gu) > count(/[)）”»」]/gu) && !/„[^“]*“[^„]*$/u.test(left)
}

function isOneInJapanese(left: string, right: string): boolean {
  const person = '(?:友人|知人|同僚|家族|ご家族|お知り合い|取引先)'
  return new RegExp(`${person}$`, 'u').test(left) && new RegExp(`^(?:ご|お)?${person}`, 'u').test(right)
}

/** Give the word next to a conjunction, articles and the like passed over. */
function edge(side: string, which: 'first' | 'last'): string | undefined {
  const list = side.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? []
  const ordered = which === 'first' ? list : list.toReversed()
  return ordered.find((word) => word.replace(determiners, '') !== '') ?? ordered[0]
}

/** Cut out both things: the word before with its articles, and what follows up to a mark or the third word. */
function pairAt(left: string, joint: string, right: string, language: string): Pair {
  if (language === 'ja') {
    const [start = ''] = /[^、。はがを]*$/u.exec(left) ?? []
    const [end = ''] = /^[^、。はがをに]*/u.exec(right) ?? []
    return { index: left.length - start.length, left: start, joint, right: end, last: false }
  }
  const word = edge(left, 'last') ?? ''
  const at = left.lastIndexOf(word)
  const articles =
    /(?:(?<!\p{L})(?:the|an?|our|your|their|its|his|der|die|das|den|dem|eine?[nmr]?|unsere?[nmrs]?|ihre?[nmrs]?|les?|la|une?|nos|notre|votre|vos|leurs?|el|los|las|una?|nuestr[oa]s?|sus?)\s+)$/iu
  const index = articles.exec(left.slice(0, at))?.index ?? at
  const second = edge(right, 'first') ?? ''
  const end = right.indexOf(second) + second.length
  const start = /^\s*/u.exec(right)?.[0].length ?? 0
  return {
    index,
    left: left.slice(index).trimEnd(),
    joint: `${/\s*$/u.exec(left)?.[0] ?? ''}${joint}${right.slice(0, start)}`,
    right: right.slice(start, end),
    last: /^[\s.?…]*$/u.test(right.slice(end)),
  }
}
