/** Reading an answer that a scenario gives, as the page would send it; leaves judging it to the answers’ own rules. */
import type { Answer } from '../answers/answer.ts'
import type { Question } from '../model.ts'
import { interfaceWords } from '../words/interface-words.ts'

/** What one answer is made of: a plain word, words in quotes, or the person’s own option. */
interface Part {
  readonly kind: 'word' | 'quoted' | 'other'
  readonly text: string
}

const part =
  /\s*(?:(other)[ \t]*:?[ \t]*)?(?:"([^"]*)"|“([^”]*)”)\s*(?:,|$)|\s*([^,"“”]*[^\s,"“”])\s*(?:,|$)/y

/**
 * Read an answer to a question, or to one row of it.
 *
 * @param words as the scenario says it: `7`, `often`, `better`, `price, other "service"`, `"in words"`, `cannot say`
 * @returns the answer; `undefined` where the words are no answer of this kind
 * @example readAnswer(care, 'often') // 4
 */
export function readAnswer(question: Question, words: string): Answer | undefined {
  const parts = readParts(words)
  const [first] = parts
  if (!first) return undefined
  if (parts.length === 1 && first.kind === 'word' && plain(first.text) === 'cannot say') return null
  switch (question.type) {
    case 'referral':
    case 'scale':
    case 'number':
      return numberOf(parts)
    case 'agree':
    case 'frequency':
      return numberOf(parts) ?? namedPoint(question.type, parts)
    case 'comparison':
      return oneWord(parts) === 'about the same' ? 'same' : oneWord(parts)
    case 'choice':
      return parts.length === 1 ? optionOf(first) : undefined
    case 'choices':
    case 'rank': {
      const options = parts.flatMap((one) => optionOf(one) ?? [])
      return options.length === parts.length ? options : undefined
    }
    case 'text':
      return parts.length === 1 && first.kind === 'quoted' ? first.text : undefined
    case 'story':
    case 'callback':
      return consented(question.type, parts)
    case 'note':
      return undefined
    default:
      return question satisfies never
  }
}

/**
 * Say in which form a question is answered in a scenario.
 *
 * @example answerForm(refer) // 'a number from 0 to 10'
 */
export function answerForm(question: Question): string {
  switch (question.type) {
    case 'referral':
    case 'scale':
      return `a number from ${question.from} to ${question.to}`
    case 'agree':
    case 'frequency': {
      const points = Object.values(interfaceWords('en')[question.type]).map((name) => plain(name))
      return `one of ${points.join(', ')}, or a number from ${question.from} to ${question.to}`
    }
    case 'comparison':
      return 'better, same or worse'
    case 'choice':
      return `one of ${optionIds(question)}`
    case 'choices':
    case 'rank':
      return `some of ${optionIds(question)}, with commas between`
    case 'text':
      return 'words in quotes'
    case 'story':
      return 'words in quotes, and after a comma «yes» if they may be told, else «no» or nothing'
    case 'callback':
      return '«yes» or «no», and words in quotes after a comma'
    case 'number':
      return `a number${rangeOf(question)}, with a point before its decimals, of which it has two at most`
    case 'note':
      return 'nothing, for it asks nothing'
    default:
      return question satisfies never
  }
}

function rangeOf({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min === undefined) return max === undefined ? '' : ` up to ${max}`
  return max === undefined ? ` from ${min} on` : ` from ${min} to ${max}`
}

function readParts(words: string): Part[] {
  const parts: Part[] = []
  const text = words.trim()
  part.lastIndex = 0
  while (part.lastIndex < text.length) {
    const match = part.exec(text)
    if (!match) return []
    const quoted = match[2] ?? match[3]
    if (quoted === undefined) parts.push({ kind: 'word', text: match[4] ?? '' })
    else parts.push({ kind: match[1] ? 'other' : 'quoted', text: quoted.replace(/\s+/g, ' ') })
  }
  return parts
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
}

function oneWord(parts: readonly Part[]): string | undefined {
  const [only, ...others] = parts
  return only?.kind === 'word' && others.length === 0 ? plain(only.text) : undefined
}

function numberOf(parts: readonly Part[]): number | undefined {
  const [only, ...others] = parts
  const fits = others.length === 0 && only?.kind === 'word' && /^[-−]?\d{1,15}(?:\.\d+)?$/.test(only.text)
  return fits ? Number(only.text.replace('−', '-')) : undefined
}

function namedPoint(type: 'agree' | 'frequency', parts: readonly Part[]): number | undefined {
  const name = oneWord(parts)
  const points = Object.entries(interfaceWords('en')[type])
  const found = points.find(([, label]) => plain(label) === name)
  return found && Number(found[0])
}

function optionOf({ kind, text }: Part): string | { option: 'other'; text: string } | undefined {
  if (kind === 'quoted') return undefined
  return kind === 'other' ? { option: 'other', text } : text
}

/** Read words and a yes, in either order; a call may be wanted without words, a story cannot be told without. */
function consented(type: 'story' | 'callback', parts: readonly Part[]): Answer | undefined {
  const quoted = parts.filter(({ kind }) => kind === 'quoted')
  const said = parts.filter(({ kind }) => kind === 'word').map(({ text }) => plain(text))
  const form = quoted.length <= 1 && said.length <= 1 && quoted.length + said.length === parts.length
  if (!form || said.some((word) => word !== 'yes' && word !== 'no')) return undefined
  if (type === 'story' ? quoted.length === 0 : said.length === 0) return undefined
  return { text: quoted[0]?.text ?? '', consent: said[0] === 'yes' }
}

function optionIds(question: Extract<Question, { type: 'choice' | 'choices' | 'rank' }>): string {
  const ids = question.options.filter(({ retired }) => !retired).map(({ id }) => id)
  return [...ids, ...(question.other ? ['other "words"'] : [])].join(', ')
}
