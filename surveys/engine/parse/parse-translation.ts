/** A translation's text in, words and diagnostics out; takes no rule from it, and reads no disk. */
import type { RootContent } from 'mdast'
import type { SurveyWords } from '../model.ts'
import type { RuleId } from '../rulebook/rulebook.ts'
import { type Diagnostic, linesOf } from './diagnostic.ts'
import { surveyKeys } from './frame.ts'
import { readFrontmatter } from './frontmatter.ts'
import { parseMarkdown } from './markdown.ts'
import { nameable } from './names.ts'
import { type Block, outline } from './outline.ts'
import type { ParsedSurvey } from './parse-survey.ts'
import { prose } from './prose.ts'
import type { Lists } from './question-rows.ts'
import { tellHelp } from './question-texts.ts'
import { itemKeys, questionKeys } from './settings.ts'
import { type Edit, openSource, type Place, type Source, type Text } from './source.ts'
import { type BlockWords, readPageWords, readQuestionWords, wordKeys } from './translation-block.ts'
import { isBroken, reportExtra, reportExtraHeading } from './translation-extra.ts'
import { type MissingText, matchTexts, type Pair } from './translation-match.ts'
import { reportMissing } from './translation-missing.ts'
import { isName, matchNames } from './translation-names.ts'
import { wordsOnly } from './translation-source.ts'
import { readTitles, titleKeys } from './translation-titles.ts'
import { translatedWords } from './translation-words.ts'

export interface ParsedTranslation {
  readonly language: string
  /** The name by which diagnostics speak of the file, and what stands in it. */
  readonly file: string
  readonly text: string
  /** Complete; what is not translated stands in the original's language. */
  readonly words: SurveyWords
  /** Every text of the translation, under the keys that the original's texts have. */
  readonly texts: readonly Text[]
  readonly places: ReadonlyMap<string, Place>
  /** Texts with what they translate. */
  readonly pairs: readonly Pair[]
  /** Texts of the original that are not translated. */
  readonly missing: readonly MissingText[]
  /** Changes that mend nothing and only make the file easier to read. */
  readonly tidy: readonly Edit[]
  /** Every mistake found, in the order of the file. */
  readonly diagnostics: readonly Diagnostic[]
}

const ruleKeys = [...surveyKeys, ...questionKeys, ...itemKeys].filter(
  (key) => ![...titleKeys, ...wordKeys].some((known) => known === key),
)

/** What leaves the settings of a file, or its languages, unread. */
const unsure: readonly RuleId[] = ['no-frontmatter', 'yaml', 'yaml-quotes', 'unknown-language']

/**
 * Parse a translation, which words the original anew by its ids, in any order.
 *
 * Never throws for anything an author can write: what cannot be read is reported and left out.
 *
 * @param file the name by which diagnostics speak of the file
 * @param lists the programme's lists in the language of the translation
 * @example parseTranslation(customers, 'de', 'customers.de.md', text, { competitors: {} }).words.title
 */
export function parseTranslation(
  original: ParsedSurvey,
  language: string,
  file: string,
  text: string,
  lists: Lists,
): ParsedTranslation {
  const opened = openSource(file, text)
  const outer = wordsOnly(opened, original.file, ruleKeys)
  const frontmatter = readFrontmatter(outer, titleKeys)
  // Whatever else might be said of a file whose settings cannot be read, may only follow from that.
  const source = frontmatter.readable ? outer : wordsOnly(openSource(file, text), original.file, ruleKeys)
  reportLanguage(source, original, language)
  // What an original does not have can be told only of one that was understood.
  const titles = readTitles(source, frontmatter, isBroken(original) ? undefined : nameable(original.survey))
  const root = parseMarkdown(source, frontmatter.body)
  // Ids decide, so that a heading may stand at any depth: all of them are cut alike.
  const children = root.children.map(
    (node): RootContent => (node.type === 'heading' ? { ...node, depth: 1 } : node),
  )
  const cut = outline(source, { ...root, children }, idsOf(original))
  const intro = prose(source, cut.intro)
  tellHelp(source, 'intro', 'intro', cut.intro)
  const blocks = readBlocks(source, original, cut.pages)
  const names = matchNames(original, source.texts.filter(isName))
  const others = (texts: readonly Text[]) => texts.filter((one) => !isName(one))
  const { pairs, extra, missing } = matchTexts(original.survey, others(original.texts), others(source.texts))
  reportExtra(source, original, language, extra)
  reportMissing(source, original, missing)
  const listed = new Set(original.texts.map(({ key }) => key))
  const said = { ...titles, intro, blocks }
  return {
    language,
    file,
    text,
    words: translatedWords(original.survey, original.words, said, listed, lists),
    texts: source.texts,
    places: source.places,
    pairs: [...names.pairs, ...pairs],
    missing: [...names.missing, ...missing],
    tidy: source.tidy,
    diagnostics: opened.diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}

function reportLanguage(source: Source, original: ParsedSurvey, language: string): void {
  const { file } = original
  const { languages } = original.survey
  const index = languages.indexOf(language)
  if (index > 0) return
  // Of settings that were not understood nobody can tell what they list.
  if (index < 0 && isUnsure(original)) return
  const listed = [...languages, language].join(', ')
  const message =
    index === 0
      ? `«${language}» is the language of ${file} itself, whose own words are read`
      : `${file} does not list «${language}»; write «languages: [${listed}]» there, or delete this file`
  source.report(0, 3, 'unlisted-translation', message)
}

/** Tell whether an original’s languages could not be made out. */
function isUnsure({ text, places, diagnostics }: ParsedSurvey): boolean {
  const at = places.get('languages')?.at
  const line = at === undefined ? undefined : linesOf(text.slice(0, at)).length
  return diagnostics.some(
    (one) => unsure.includes(one.rule) || (one.severity === 'error' && one.line === line),
  )
}

/** List the ids that headings of a translation may have. */
function idsOf({ words: { pages, questions, notices } }: ParsedSurvey): string[] {
  return [pages, questions, notices].flatMap((of) => Object.keys(of))
}

function readBlocks(source: Source, original: ParsedSurvey, cut: readonly Block[]) {
  const { survey } = original
  const blocks = new Map<string, BlockWords>()
  const questions = new Map(survey.pages.flatMap((page) => page.questions).map((one) => [one.id, one]))
  const known = idsOf(original)
  for (const block of cut) {
    const { id, idAt } = block
    const question = questions.get(id)
    if (idAt === undefined) continue
    if (blocks.has(id))
      source.report(
        idAt,
        id.length,
        'duplicate-id',
        `«${id}» is already the id of «${blocks.get(id)?.title.text}»`,
      )
    else if (question) blocks.set(id, readQuestionWords(source, survey, question, block))
    else if (known.includes(id)) blocks.set(id, readPageWords(source, survey, block))
    else reportExtraHeading(source, original, block, known)
  }
  return blocks
}
