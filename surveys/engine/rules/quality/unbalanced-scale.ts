/** A check for scales that lean to one side: in their numbers, the names of their points, or their ends. */
import { allQuestions } from '../../logic/questions.ts'
import type { RatedQuestion } from '../../model.ts'
import type { Text } from '../../parse/source.ts'
import type { Breach, SurveyCheck } from '../check.ts'
import { isDegree, isDenied, isStrong, valenceOf } from './scale-valence.ts'
import { breachIn, type Worded, wordedOf } from './worded.ts'
import { textsByQuestion } from './worded-questions.ts'

/**
 * Find names of points and ends that leave more room on one side of the middle than on the other.
 *
 * People take the middle of the list for the ordinary answer, so three good names beside one bad one make answers
 * better (Krosnick & Fabrigar 1997; Schwarz et al. 1991, Public Opinion Quarterly 55). Judged only where every name is
 * known to be good, bad or neither; scales of degree («Not at all» … «Very») have one side by nature.
 *
 * @example unbalancedWords(worded).map(({ about }) => about) // ['satisfied']
 */
export function unbalancedWords(worded: Worded): readonly Breach[] {
  const texts = textsByQuestion(worded.texts)
  return allQuestions(worded.survey).flatMap((question) => {
    if (question.type !== 'scale' && question.type !== 'referral') return []
    const own = texts.get(question.id) ?? []
    return [...namesLean(worded, own), ...endsLean(worded, own)]
  })
}

/** Warn of scales with more room on one side. */
export const checkUnbalancedScale: SurveyCheck = (parsed) => {
  const worded = wordedOf(parsed)
  const numbers = allQuestions(parsed.survey).flatMap((question) => {
    if (question.type !== 'scale' || !numbersLean(question)) return []
    const { id, from, to } = question
    const at = parsed.places.get(`${id} from`) ?? parsed.places.get(id) ?? { at: 0, length: 1 }
    const side = Math.max(-from, to)
    const message = `a scale from ${from} to ${to} has more room on one side of 0; let it run from ${-side} to ${side}`
    return [{ rule: 'unbalanced-scale', at, message, about: id } as const]
  })
  return [...numbers, ...unbalancedWords(worded)]
}

function numbersLean({ from, to }: RatedQuestion): boolean {
  return from < 0 && to > 0 && -from !== to
}

function namesLean(worded: Worded, texts: readonly Text[]): Breach[] {
  const points = texts.filter(({ kind }) => kind === 'point')
  const [first] = points
  if (!first || points.length < 3) return []
  if (points.some(({ text }) => isDegree(text, worded.language))) return []
  const valued = points.map(({ text }) => ({ text, value: valenceOf(text, worded.language) }))
  if (valued.some(({ value }) => value === undefined)) return []
  const of = (wanted: number) => valued.filter(({ value }) => value === wanted).map(({ text }) => `«${text}»`)
  const [good, bad] = [of(1), of(-1)]
  if (good.length === bad.length) return []
  const more = good.length > bad.length ? 'good' : 'bad'
  const list = (names: readonly string[]) => (names.length > 0 ? ` (${names.join(', ')})` : '')
  const message = `${good.length} of its points ${good.length === 1 ? 'is' : 'are'} good${list(good)} and ${bad.length} bad${list(bad)}, which pulls answers to the ${more} side; name as many of each`
  return [breachIn(worded, 'unbalanced-scale', first, { index: 0, length: first.text.length }, message)]
}

function endsLean(worded: Worded, texts: readonly Text[]): Breach[] {
  const end = (which: string) => texts.find(({ kind, item }) => kind === 'end' && item === which)
  const [low, high] = [end('low'), end('high')]
  if (!low || !high || [low, high].some(({ text }) => isDegree(text, worded.language))) return []
  const [below, above] = [valenceOf(low.text, worded.language), valenceOf(high.text, worded.language)]
  if (below === undefined || above === undefined) return []
  const said = `«${low.text}» and «${high.text}»`
  if (below === above || below === 0 || above === 0) {
    const message = `${said} are no opposites, so that the scale has one side only; let one end be as bad as the other is good`
    return [breachIn(worded, 'unbalanced-scale', low, { index: 0, length: low.text.length }, message)]
  }
  if (isDenied(low.text, worded.language) || isDenied(high.text, worded.language)) return []
  const strong = [low, high].filter(({ text }) => isStrong(text, worded.language))
  const [only] = strong
  if (!only || strong.length === 2) return []
  const weak = only === low ? high : low
  const message = `«${only.text}» is a stronger word than «${weak.text}»; make both ends equally strong`
  return [breachIn(worded, 'unbalanced-scale', weak, { index: 0, length: weak.text.length }, message)]
}
