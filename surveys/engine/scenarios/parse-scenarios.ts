/** Reading scenarios out of a markdown file; does not know the surveys that they walk through. */
import type { List, ListItem, RootContent } from 'mdast'
import { nearest } from '../logic/nearest.ts'
import { parseMarkdown } from '../parse/markdown.ts'
import { readSettings, type Setting, startsSettings } from '../parse/settings.ts'
import { type Source, textOf } from '../parse/source.ts'
import type { GivenAnswer, Said, Scenario } from './scenario.ts'

const keys = ['survey', 'role', 'language', 'minutes', 'asked', 'not asked', 'ends on'] as const
const needed = ['survey', 'role'] as const

/** What stands under one heading. */
interface Section {
  readonly title: Said
  readonly settings: Map<string, Said>
  readonly answers: GivenAnswer[]
}

/**
 * Read every scenario of a file.
 *
 * A scenario begins with a `#` heading. Below it stand `key: value` lines, lists of answers, and prose, which is
 * for people and passed over.
 *
 * @returns the scenarios that can be walked; whatever cannot be read is reported and left out
 * @example parseScenarios(openSource('care.md', '# A walk\n\nsurvey: customers\nrole: user\n\n- refer: 3\n'))
 */
export function parseScenarios(source: Source): Scenario[] {
  const text = withoutFrontmatter(source)
  const sections: Section[] = []
  for (const node of parseMarkdown(source, text).children) {
    if (node.type === 'heading') {
      const section = readHeading(source, node.depth, node)
      if (section) sections.push(section)
    } else readBelow(source, sections.at(-1), node)
  }
  if (sections.length === 0)
    source.report(0, 1, 'scenario-form', 'the file holds no scenario; begin with «# What happens»')
  return sections.flatMap((section) => finish(source, section) ?? [])
}

/** Blank out what cannot stand at the beginning; nothing after it moves. */
function withoutFrontmatter(source: Source): string {
  const text = source.text.replace(/^\ufeff/, ' ')
  const [block] = /^ ?---[ \t]*[\r\n](?:[^#][^\r\n]*[\r\n]|[\r\n])*?---[ \t]*(?=[\r\n]|$)/.exec(text) ?? []
  if (block === undefined) return text
  source.report(
    block.indexOf('-'),
    3,
    'scenario-form',
    'a file of scenarios has no settings of its own; say «survey:» and «role:» below each heading',
  )
  return block.replace(/[^\r\n]/g, ' ') + text.slice(block.length)
}

function readHeading(source: Source, depth: number, node: RootContent): Section | undefined {
  const at = node.position?.start.offset ?? 0
  const raw = textOf(source, node).split(/[\r\n]/, 1)[0] ?? ''
  const text = raw.replace(/^#+[ \t]*/, '').trim()
  const title = { text, at: at + raw.length - raw.replace(/^#+[ \t]*/, '').length, length: text.length }
  if (depth !== 1) {
    source.report(
      at,
      Math.max(1, raw.length),
      'scenario-form',
      'a scenario begins with one «#»; nothing goes deeper',
    )
    return undefined
  }
  if (text === '') source.report(at, 1, 'scenario-form', 'a scenario is named by what happens in it')
  return { title, settings: new Map(), answers: [] }
}

function readBelow(source: Source, section: Section | undefined, node: RootContent): void {
  const raw = textOf(source, node)
  if (node.type === 'list' && section) section.answers.push(...readAnswers(source, node))
  if (node.type !== 'paragraph' || !startsSettings(raw, keys)) return
  const at = node.position?.start.offset ?? 0
  if (!section)
    source.report(
      at,
      firstLine(raw).length,
      'scenario-form',
      'these lines belong to no scenario; begin with «# What happens»',
    )
  else for (const setting of readSettings(source, raw, at)) readKey(source, section, setting)
}

function readKey(source: Source, section: Section, { key, value, keyAt, valueAt }: Setting): void {
  const known = keys.some((candidate) => candidate === key)
  const suggestion = known ? undefined : nearest(key, keys)
  if (!known)
    source.report(
      keyAt,
      key.length,
      'unknown-key',
      `«${key}» is not known in a scenario (known: ${keys.join(', ')})`,
      {
        suggestion,
        fix: suggestion !== undefined && !section.settings.has(suggestion),
      },
    )
  const meant = suggestion ?? key
  if (known && section.settings.has(key))
    source.report(keyAt, key.length, 'duplicate-key', `«${key}» is said twice in this scenario`)
  else if (value === '') source.report(keyAt, key.length, 'empty-value', `«${key}:» has no value`)
  else section.settings.set(meant, { text: value, at: valueAt, length: value.length })
}

function readAnswers(source: Source, list: List): GivenAnswer[] {
  return list.children.flatMap((item) => readAnswer(source, item) ?? [])
}

function readAnswer(source: Source, node: ListItem): GivenAnswer | undefined {
  const [first, below] = node.children
  const at = first?.position?.start.offset ?? node.position?.start.offset ?? 0
  const raw = first?.type === 'paragraph' ? textOf(source, first) : ''
  const match = /^([^\s:]+)([ \t]*:\s*)(\S[\s\S]*)$/.exec(raw)
  if (below)
    source.report(
      below.position?.start.offset ?? at,
      1,
      'scenario-form',
      'under an answer stands nothing; write «question.row» for a row',
    )
  if (!match) {
    const shown = firstLine(raw)
    source.report(
      at,
      Math.max(1, shown.length),
      'scenario-form',
      `«${shown}» is no answer; write «- question: answer»`,
    )
    return undefined
  }
  const [, item = '', between = '', words = ''] = match
  const wordsAt = at + item.length + between.length
  return {
    item: { text: item, at, length: item.length },
    words: { text: words, at: wordsAt, length: firstLine(words).length },
  }
}

/** Make a scenario out of a section, if it says who walks through what. */
function finish(source: Source, { title, settings, answers }: Section): Scenario | undefined {
  const missing = needed.filter((key) => !settings.has(key))
  for (const key of missing)
    source.report(
      title.at,
      Math.max(1, title.length),
      'scenario-form',
      `the scenario does not say its «${key}:»`,
    )
  const [survey, role] = needed.map((key) => settings.get(key))
  if (!survey || !role) return undefined
  const [language, minutes, endsOn] = [
    settings.get('language'),
    settings.get('minutes'),
    settings.get('ends on'),
  ]
  return {
    title,
    survey,
    role,
    ...(language ? { language } : {}),
    ...(minutes ? { minutes } : {}),
    asked: listed(settings.get('asked')),
    notAsked: listed(settings.get('not asked')),
    ...(endsOn ? { endsOn } : {}),
    answers,
  }
}

/** Part a value at its commas. */
function listed(value: Said | undefined): Said[] {
  if (!value) return []
  return [...value.text.matchAll(/[^\s,][^,]*/g)].map((match) => {
    const text = match[0].trim()
    return { text, at: value.at + match.index, length: text.length }
  })
}

function firstLine(text: string): string {
  return text.split(/[\r\n]/, 1)[0] ?? ''
}
