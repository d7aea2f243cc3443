/** A survey file's text in, rules, words and diagnostics out: the only door of the language. Reads no disk. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Page, Question, QuestionWords, Survey, SurveyWords } from '../model.ts'
import { checkPlaceholders, crossCheck } from './cross-check.ts'
import type { Diagnostic } from './diagnostic.ts'
import { readFrame, surveyKeys } from './frame.ts'
import { readFrontmatter } from './frontmatter.ts'
import { outline } from './outline.ts'
import { prose } from './prose.ts'
import { type ReadQuestion, readQuestion } from './question.ts'
import { questionKeys, startsWithKey } from './settings.ts'
import { openSource, textOf } from './source.ts'

export interface ParsedSurvey {
  readonly survey: Survey
  readonly words: SurveyWords
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
 * @example parseSurvey('customers', 'customers.md', text).diagnostics.map(formatDiagnostic)
 */
export function parseSurvey(id: string, file: string, text: string): ParsedSurvey {
  const opened = openSource(file, text)
  const frontmatter = readFrontmatter(opened, surveyKeys)
  // Whatever else might be said of a file whose settings cannot be read, may only follow from that.
  const source = frontmatter.readable ? opened : openSource(file, text)
  const frame = readFrame(source, id, frontmatter)
  const cut = outline(source, fromMarkdown(frontmatter.body))
  const read: ReadQuestion[] = []
  const pages: Page[] = []
  const pageWords: Record<string, SurveyWords['pages'][string]> = {}
  const questionWords: Record<string, QuestionWords> = {}
  for (const block of cut.pages) {
    const questions: Question[] = []
    for (const below of block.questions) {
      const parent = questions.find(({ id: known }) => known === below.parent)
      const found = readQuestion(source, frame.rules, below, parent?.roles ?? frame.rules.roles)
      if (!found) continue
      read.push(found)
      questions.push(found.question)
      questionWords[below.id] = found.words
    }
    pages.push({ id: block.id, questions })
    const help = prose(source, block.nodes)
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
    pageWords[block.id] = { title: { text: block.title }, ...(help ? { help: { text: help } } : {}) }
  }
  const survey: Survey = { ...frame.rules, pages }
  checkPlaceholders(source, frontmatter.bodyAt, survey.attributes)
  const words: SurveyWords = {
    title: frame.title,
    intro: prose(source, cut.intro),
    roles: frame.roles,
    pages: pageWords,
    questions: questionWords,
  }
  crossCheck(source, frame, cut, read)
  return {
    survey,
    words,
    diagnostics: opened.diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}
