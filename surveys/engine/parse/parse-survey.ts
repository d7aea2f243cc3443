/** A survey file's text in, rules, words and diagnostics out: the only door of the language. Reads no disk. */
import type { Sending } from '../mailing.ts'
import type { Notice, NoticeId, Page, Question, Survey, SurveyWords } from '../model.ts'
import { checkPlaceholders, crossCheck } from './cross-check.ts'
import type { Diagnostic } from './diagnostic.ts'
import { readFrame, surveyKeys } from './frame.ts'
import { readFrontmatter } from './frontmatter.ts'
import { parseMarkdown } from './markdown.ts'
import { isNotice, readNotice } from './notice.ts'
import { outline, type PageBlock } from './outline.ts'
import { prose } from './prose.ts'
import { type ReadQuestion, readQuestion } from './question.ts'
import { readHelp } from './question-help.ts'
import type { Lists } from './question-rows.ts'
import { tellHelp } from './question-texts.ts'
import type { Cast } from './roles.ts'
import { questionKeys, startsWithKey } from './settings.ts'
import { type Edit, openSource, type Place, type Source, type Text, textOf } from './source.ts'
import type { Waiver } from './waivers.ts'

export interface ParsedSurvey {
  /** The name by which diagnostics speak of the file, and what stands in it. */
  readonly file: string
  readonly text: string
  readonly survey: Survey
  readonly sending: Sending
  readonly words: SurveyWords
  /** Every text that people read, as it was written and where it stands. */
  readonly texts: readonly Text[]
  /** Where settings stand: `minutes`, `roles buyer`, `waive`; under questions and pages: `refer` (its id), `refer type`. */
  readonly places: ReadonlyMap<string, Place>
  /** Rules that the file lets pass, for a reason. */
  readonly waivers: readonly Waiver[]
  /** Changes that mend nothing and only make the file easier to read. */
  readonly tidy: readonly Edit[]
  /** Every mistake found, in the order of the file; the survey may be used only when none is an error. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Parse a survey file.
 *
 * Never throws for anything an author can write: what cannot be read is reported and left out.
 *
 * @param id the file's name without `.md`
 * @param file the name by which diagnostics speak of the file
 * @param lists the programme's lists that `rows:` may take, with their words
 * @example parseSurvey('customers', 'customers.md', text).diagnostics.map(formatDiagnostic)
 */
export function parseSurvey(id: string, file: string, text: string, lists: Lists = {}): ParsedSurvey {
  const opened = openSource(file, text)
  const frontmatter = readFrontmatter(opened, surveyKeys)
  // Whatever else might be said of a file whose settings cannot be read, may only follow from that.
  const source = frontmatter.readable ? opened : openSource(file, text)
  const frame = readFrame(source, id, frontmatter)
  const cut = outline(source, parseMarkdown(source, frontmatter.body))
  const earlier = new Map<string, ReadQuestion>()
  const around = { ...frame.rules, lists, earlier }
  const intro = prose(source, cut.intro)
  tellHelp(source, 'intro', 'intro', cut.intro)
  const read: ReadQuestion[] = []
  const pages: Page[] = []
  const pageWords: Record<string, SurveyWords['pages'][string]> = {}
  const notices: Partial<Record<NoticeId, Notice>> = {}
  for (const block of cut.pages) {
    if (isNotice(block.id)) {
      notices[block.id] ??= readNotice(source, block.id, block)
      continue
    }
    pageWords[block.id] = readPage(source, around, block)
    const questions: Question[] = []
    for (const below of block.questions) {
      const parent = questions.find(({ id: known }) => known === below.parent)
      const found = readQuestion(source, around, below, parent?.roles ?? frame.rules.roles)
      if (!found) continue
      read.push(found)
      questions.push(found.question)
      if (!earlier.has(below.id)) earlier.set(below.id, found)
    }
    pages.push({ id: block.id, questions })
  }
  checkPlaceholders(source, frontmatter.bodyAt, frame.rules.attributes)
  crossCheck(source, frame, cut, read)
  return {
    file,
    text,
    survey: { ...frame.rules, pages },
    sending: frame.sending,
    words: {
      title: frame.title,
      intro,
      roles: frame.roles,
      names: frame.names,
      pages: pageWords,
      questions: Object.fromEntries(read.map(({ question, words }) => [question.id, words])),
      notices,
    },
    texts: source.texts,
    places: source.places,
    waivers: frame.waivers,
    tidy: source.tidy,
    diagnostics: opened.diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}

/** Read a page's own words, and report settings, which it has none of. */
function readPage(source: Source, cast: Cast, block: PageBlock): SurveyWords['pages'][string] {
  const { nodes } = block
  const help = nodes.length > 0 ? readHelp(source, cast, nodes, cast.roles) : undefined
  source.texts.push({
    key: `page ${block.id}`,
    kind: 'page',
    text: block.title,
    at: block.at,
    length: block.title.length,
  })
  tellHelp(source, `page ${block.id} help`, 'page help', block.nodes)
  for (const node of block.nodes) {
    const raw = node.type === 'paragraph' ? textOf(source, node) : ''
    if (startsWithKey(raw, questionKeys))
      source.report(
        node.position?.start.offset ?? block.at,
        raw.split(/[\r\n]/, 1)[0]?.length ?? 1,
        'page-settings',
        'a page has no settings; write this line under each of its questions',
      )
  }
  return { title: { text: block.title }, ...(help ? { help } : {}) }
}
