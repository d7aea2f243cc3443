/** Saying a finding in words; never says a figure without its base and how sure it is. */
import { fill } from '../logic/pipe.ts'
import { fewestForFigure } from '../privacy/thresholds.ts'
import en from '../words/en.json' with { type: 'json' }
import type { InterfaceWords } from '../words/interface-words.ts'
import { type PluralWords, plural } from '../words/plural.ts'
import type { ChoiceFinding, Finding, RankFinding } from './finding.ts'
import { number, percent, points } from './numbers.ts'
import { isSmall } from './small-base.ts'

/** What a sentence needs to know of the question, besides the finding. */
export interface SentenceContext {
  readonly type?: 'agree' | 'frequency' | 'scale'
  /** Labels of options, by id. */
  readonly options?: Readonly<Record<string, string>>
  /** The sentences in the reader's language; English where none are given. */
  readonly words?: FindingWords
}

const manyCannotSay = 0.3
/** Numbers are asked for with as many digits after the point, so their means are told with as many. */
const decimals = 2
type FindingWords = InterfaceWords['finding']

const english: FindingWords = en.finding

/**
 * Say a finding in one or two plain sentences.
 *
 * @param language a BCP 47 tag, for numbers and the forms that they ask for
 * @example sentence(finding, 'en') // 'Of 250 people who answered, 38% would refer gladly and 24% would not: …'
 */
export function sentence(finding: Finding, language: string, context: SentenceContext = {}): string {
  const said = say(finding, language, context)
  return isSmall(finding) ? said + (context.words ?? english).small : said
}

function say(finding: Finding, language: string, context: SentenceContext): string {
  const { words = english } = context
  const share = (value: number) => percent(value, language)
  const score = (value: number) => points(value, language)
  switch (finding.kind) {
    case 'referral': {
      const { n, classes } = finding
      const values = {
        ...bases(n, language, words),
        score: score(finding.score),
        low: score(finding.low),
        high: score(finding.high),
      }
      if (!classes) return fill(words['referral-closed'], values)
      return fill(words.referral, {
        ...values,
        up: share(classes.promoters / n),
        down: share(classes.detractors / n),
      })
    }
    case 'comparison': {
      const { n, classes } = finding
      const values = {
        n,
        score: score(finding.net),
        low: score(finding.low),
        high: score(finding.high),
        cannot: cannot(finding, words),
      }
      if (!classes) return fill(words['comparison-closed'], values)
      return fill(words.comparison, {
        ...values,
        up: share(classes.better / n),
        down: share(classes.worse / n),
      })
    }
    case 'rated': {
      const { n, mean } = finding
      return fill(words[context.type ?? 'scale'], {
        ...bases(n, language, words),
        share: share(finding.share),
        low: share(finding.low),
        high: share(finding.high),
        mean: number(mean.value, language),
        interval: interval(mean.low, mean.high, language, words),
        cannot: cannot(finding, words),
      })
    }
    case 'choice':
    case 'rank':
      return sayChosen(finding, language, context)
    case 'number':
      return fill(words.number, {
        ...bases(finding.n, language, words),
        mean: number(finding.value, language, decimals),
        interval: interval(finding.low, finding.high, language, words, decimals),
        cannot: cannot(finding, words),
      })
    case 'text':
    case 'callback':
      return fill(words[finding.kind], { n: finding.n })
    case 'story': {
      const { n, told } = finding
      return told === undefined ? fill(words.story, { n }) : fill(words['story-told'], { n, told })
    }
    case 'index': {
      const { n, value, low, high } = finding
      return fill(words.index, {
        ...bases(n, language, words),
        value: number(value, language),
        interval: interval(low, high, language, words),
      })
    }
    case 'fans':
    case 'silence':
    case 'unreliable':
    case 'drivers':
    case 'correlations':
    case 'pairs':
    case 'phases':
    case 'frame':
    case 'weighted':
      return ''
    case 'silent':
      return fill(words.silent, { cannotSay: finding.cannotSay })
    case 'withheld':
      return fill(words[finding.reason], { k: finding.fewest ?? fewestForFigure })
    default:
      return finding satisfies never
  }
}

/** Say what was chosen, or put first, most often; several that were chosen alike are all named. */
function sayChosen(finding: ChoiceFinding | RankFinding, language: string, context: SentenceContext): string {
  const { words = english } = context
  const all: readonly { option: string; share: number; low: number; high: number }[] = finding.options
  const most = Math.max(0, ...all.map(({ share }) => share))
  const chosen = all.filter(({ share }) => share === most)
  const [first] = chosen
  const bare = { n: finding.n, cannot: cannot(finding, words) }
  if (!first) return fill(words.level, bare)
  // Only what is offered no more was chosen.
  if (most === 0) return fill(words[finding.kind === 'rank' ? 'none-first' : 'none-chosen'], bare)
  const labels = chosen.map(({ option }) => context.options?.[option] ?? option)
  return fill(words[finding.kind], {
    ...bare,
    option: new Intl.ListFormat(language, { type: 'conjunction' }).format(labels),
    share: percent(first.share, language),
    low: percent(first.low, language),
    high: percent(first.high, language),
  })
}

/** Say how many, in the number that the language asks for. */
function bases(n: number, language: string, words: FindingWords) {
  const counted = (forms: PluralWords) => fill(plural(forms, n, language), { n })
  return { n, people: counted(words.people), answers: counted(words.answers) }
}

function interval(
  low: number | null,
  high: number | null,
  language: string,
  words: FindingWords,
  digits = 1,
): string {
  if (low === null || high === null) return words.lone
  return fill(words.interval, {
    low: number(low, language, digits),
    high: number(high, language, digits),
  })
}

function cannot({ n, cannotSay }: { n: number; cannotSay: number }, words: FindingWords): string {
  if (cannotSay === 0) return ''
  const many = cannotSay / (n + cannotSay) > manyCannotSay
  return fill(many ? words['many-cannot-say'] : words['cannot-say'], { cannotSay })
}
