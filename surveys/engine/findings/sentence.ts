/** Saying a finding in words; never says a figure without its base and how sure it is. */
import { fill } from '../logic/pipe.ts'
import { fewestForFigure } from '../privacy/thresholds.ts'
import en from '../words/en.json' with { type: 'json' }
import type { ChoiceFinding, Finding } from './finding.ts'
import { number, percent, points } from './numbers.ts'
import { isSmall } from './small-base.ts'

/** What a sentence needs to know of the question, besides the finding. */
export interface SentenceContext {
  readonly type?: 'agree' | 'frequency' | 'scale'
  /** Labels of options, by id. */
  readonly options?: Readonly<Record<string, string>>
}

const manyCannotSay = 0.3
const words = en.finding

/**
 * Say a finding in one or two plain sentences.
 *
 * @param language a BCP 47 tag, for numbers
 * @example sentence(finding, 'en') // 'Of 250 people who answered, 38% would refer gladly and 24% would not: …'
 */
export function sentence(finding: Finding, language: string, context: SentenceContext = {}): string {
  const said = say(finding, language, context)
  return isSmall(finding) ? said + words.small : said
}

function say(finding: Finding, language: string, context: SentenceContext): string {
  const share = (value: number) => percent(value, language)
  const score = (value: number) => points(value, language)
  switch (finding.kind) {
    case 'referral': {
      const { n, classes } = finding
      const values = {
        ...bases(n, language),
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
        cannot: cannot(finding),
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
        ...bases(n, language),
        share: share(finding.share),
        low: share(finding.low),
        high: share(finding.high),
        mean: number(mean.value, language),
        interval: interval(mean.low, mean.high, language),
        cannot: cannot(finding),
      })
    }
    case 'choice':
      return sayChoice(finding, language, context)
    case 'text':
      return fill(words.text, { n: finding.n })
    case 'index': {
      const { n, value, low, high } = finding
      return fill(words.index, {
        ...bases(n, language),
        value: number(value, language),
        interval: interval(low, high, language),
      })
    }
    case 'withheld':
      return fill(words[finding.reason], { k: fewestForFigure })
    default:
      return finding satisfies never
  }
}

/** Say what was chosen most often; several that were chosen alike are all named. */
function sayChoice(finding: ChoiceFinding, language: string, context: SentenceContext): string {
  const most = Math.max(0, ...finding.options.map(({ share }) => share))
  const chosen = finding.options.filter(({ share }) => share === most)
  const [first] = chosen
  if (!first || most === 0) return fill(words.text, { n: finding.n })
  const labels = chosen.map(({ option }) => context.options?.[option] ?? option)
  return fill(words.choice, {
    n: finding.n,
    option: new Intl.ListFormat(language, { type: 'conjunction' }).format(labels),
    share: percent(first.share, language),
    low: percent(first.low, language),
    high: percent(first.high, language),
    cannot: cannot(finding),
  })
}

/** Say how many, in the number that the language asks for. */
function bases(n: number, language: string) {
  const form = new Intl.PluralRules(language).select(n) === 'one' ? 'one' : 'other'
  return { n, people: fill(words.people[form], { n }), answers: fill(words.answers[form], { n }) }
}

function interval(low: number | null, high: number | null, language: string): string {
  if (low === null || high === null) return words.lone
  return fill(words.interval, { low: number(low, language), high: number(high, language) })
}

function cannot({ n, cannotSay }: { n: number; cannotSay: number }): string {
  if (cannotSay === 0) return ''
  const many = cannotSay / (n + cannotSay) > manyCannotSay
  return fill(many ? words['many-cannot-say'] : words['cannot-say'], { cannotSay })
}
