/** The reference of the language says what is so: its examples, its tables and its rules are held against the program. */
import { readdirSync, readFileSync } from 'node:fs'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { loadSurveys } from '#cli/load-surveys.ts'
import { withRules } from '#cli/rules-chapter.ts'
import type { Answers } from '#engine/answers/answer.ts'
import { evaluate } from '#engine/logic/evaluate.ts'
import type { QuestionType } from '#engine/model.ts'
import { readCondition } from '#engine/parse/condition.ts'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { surveyKeys } from '#engine/parse/frame.ts'
import { noticeIds } from '#engine/parse/notice.ts'
import { programmeKeys } from '#engine/parse/parse-programme.ts'
import { themeKeys } from '#engine/parse/parse-themes.ts'
import { promiseKeys } from '#engine/parse/promise-settings.ts'
import { cannotSayTypes, offersCannotSay, questionTypes } from '#engine/parse/question-type.ts'
import { questionKeys } from '#engine/parse/settings.ts'
import { openSource } from '#engine/parse/source.ts'
import { isRule, ruleIds, ruleOf } from '#engine/rulebook/rulebook.ts'
import { knownMeasures } from '#engine/rules/structure/measures.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { languageNames } from '#engine/words/languages.ts'
import { examples, reference } from './reference/blocks.ts'
import { judgeExample } from './reference/judge-example.ts'

const slugs = slugsOf(reference)
const ideas = readFileSync('surveys/engine/what-is-asked.md', 'utf8')
const peers = readFileSync('surveys/engine/peers.md', 'utf8')
const judged = examples.filter(({ kind }) => kind !== '')

describe('every example of the reference', () => {
  test.each(judged.filter(({ refused }) => refused))('line $line is refused by $refused', (example) => {
    const found = judgeExample(example)
    expect([...new Set(found.map(({ rule }) => rule))], found.map(formatDiagnostic).join('\n')).toEqual([
      example.refused,
    ])
  })

  test.each(judged.filter(({ refused }) => !refused))('line $line, a $kind, is right', (example) => {
    expect(judgeExample(example).map(formatDiagnostic)).toEqual([])
  })

  test('tells its readers, who see no first line of a block, what is refused', () => {
    for (const { refused, before, line } of judged) {
      const said = /^(Refused|Warned of) by \[`([a-z-]+)`\]\(#([a-z-]+)\):$/.exec(before)
      if (!refused || !isRule(refused)) expect(said, `line ${line}`).toBeNull()
      else
        expect(said?.slice(1), `line ${line}`).toEqual([
          ruleOf(refused).severity === 'error' ? 'Refused' : 'Warned of',
          refused,
          refused,
        ])
    }
  })

  test('says what it is, unless it is a command, a grammar or an output', () => {
    const others = examples.filter(({ kind }) => kind === '').map(({ language }) => language)
    expect([...new Set(others)].toSorted()).toEqual(['ebnf', 'sh', 'text'])
  })

  test('shows each condition in a form that the grammar knows', () => {
    const conditions = judged.filter(({ kind, refused }) => kind === 'condition' && !refused)
    const lines = conditions.flatMap(({ text }) => text.trim().split('\n'))
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines)
      expect(readCondition(openSource('', line), line, 0, 'refer'), line).toBeDefined()
  })
})

describe('the reference', () => {
  test('has every rule of the rulebook once, with its severity and what it says', () => {
    for (const id of ruleIds) {
      const rows = reference.split('\n').filter((line) => line.includes(`<a id="${id}"></a>`))
      const { severity, says, waivable } = ruleOf(id)
      expect(rows, id).toHaveLength(1)
      expect(rows[0]?.split(' | ').slice(1), id).toEqual([severity, says, waivable ? 'yes |' : 'no |'])
    }
  })

  test('has no rule that the rulebook does not have', () => {
    const anchors = [...reference.matchAll(/<a id="([^"]*)"><\/a>/g)].map(([, id = '']) => id)
    expect(anchors.filter((id) => !isRule(id))).toEqual([])
  })

  test('has the chapter of rules as `npm run reference` writes it', () => {
    expect(reference).toBe(withRules(reference))
  })

  test('links to headings and rules that are there, and no heading takes the anchor of a rule', () => {
    expect(slugs.filter((slug) => isRule(slug))).toEqual([])
    const links = [
      ...reference.matchAll(/\]\(#([^)]*)\)/g),
      ...peers.matchAll(/\]\(README\.md#([^)]*)\)/g),
    ].map(([, anchor = '']) => anchor)
    expect(peers.match(/\]\(README\.md#/g)?.length).toBeGreaterThan(20)
    expect(links.filter((anchor) => !slugs.includes(anchor) && !isRule(anchor))).toEqual([])
  })

  test('links to files that are there', () => {
    const links = [...`${reference}${ideas}`.matchAll(/\]\((\.\.[^)#]*|[a-z-]+\.md)/g)].map(
      ([, path = '']) => path,
    )
    for (const path of new Set(links)) {
      const name = path.split('/').at(-1) ?? ''
      const folder = new URL(`../../surveys/engine/${path}/..`, import.meta.url)
      expect(readdirSync(folder), path).toContain(name)
    }
  })

  test('knows every key, type, measure, mail and end', () => {
    const tables = reference.split('\n').filter((line) => line.startsWith('| '))
    const firsts = tables.flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]*)`/g)])
    const named = firsts.map(([, word = '']) => word)
    for (const key of [...surveyKeys, ...questionKeys, ...programmeKeys, ...promiseKeys, ...themeKeys])
      expect(named).toContain(key)
    for (const type of questionTypes) {
      expect(named).toContain(type)
      expect(slugs).toContain(type)
    }
    for (const id of noticeIds) expect(named.join(' ')).toContain(`{#${id}}`)
    for (const measure of knownMeasures) expect(reference).toContain(`\`${measure}\``)
  })

  test('says of every type whether “cannot say” is offered', () => {
    const rows = reference.matchAll(/^\| \[`([a-z]+)`\]\(#[a-z]+\) \|.* \| ([a-z ]+) \|$/gm)
    const said = Object.fromEntries([...rows].map(([, type = '', offered = '']) => [type, offered]))
    const offers = (type: QuestionType) => {
      if (!cannotSayTypes.includes(type)) return 'never'
      return offersCannotSay(type, undefined, 'customers') ? 'offered' : 'if asked for'
    }
    expect(said).toEqual(Object.fromEntries(questionTypes.map((type) => [type, offers(type)])))
  })

  test('shows under every type an example of it', () => {
    const sections = new Map(reference.split(/^### /m).map((part) => [part.split('\n', 1)[0], part]))
    for (const type of questionTypes) expect(sections.get(type), type).toContain(`\n\ntype: ${type}\n`)
  })

  test('says what a comparison with no answer comes to', () => {
    const given: Record<string, Answers> = { '"cannot say"': { refer: null }, absent: {} }
    for (const [start, answers] of Object.entries(given)) {
      const row = reference.split('\n').find((line) => line.startsWith(`| ${start}`))
      const said = row?.replaceAll('*', '').split(' | ').slice(1).join(' ').replace(' |', '').split(' ')
      const compared = ['is', 'is not', 'at least', 'is answered', 'is not answered'] as const
      const held = compared.map((comparator) =>
        evaluate({ kind: 'test', question: 'refer', comparator, values: ['9'] }, answers),
      )
      expect(said, start).toEqual(held.map(String))
    }
  })

  test('names commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }
    const called = [...reference.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name)
    expect(called.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })

  test('says of {period} what a half-year reads in every language', () => {
    for (const [language, { period }] of Object.keys(languageNames).map(
      (id) => [id, interfaceWords(id)] as const,
    )) {
      const row = reference.split('\n').find((line) => line.startsWith(`| \`${language}\` |`))
      const [write, reads] = row?.split(' | ').slice(1) ?? []
      expect(`${write?.replace('{period}', period['half-yearly'])} |`, language).toBe(reads)
    }
  })

  test('points to questions and rows that the example surveys ask', async () => {
    const { surveys } = await loadSurveys('surveys')
    const asked = surveys.flatMap(({ survey }) =>
      survey.pages.flatMap(({ questions }) =>
        questions.flatMap(({ id, rows }) => [
          `${survey.id}.${id}`,
          ...rows.map((row) => `${survey.id}.${id}.${row.id}`),
        ]),
      ),
    )
    const pointed = [...ideas.matchAll(/`((?:customers|prospects|sales|service)\.[a-z.-]+)`/g)]
    const ids = pointed.map(([, id = '']) => id).filter((id) => !id.endsWith('.md'))
    expect(ids.length).toBeGreaterThan(50)
    expect(ids.filter((id) => !asked.includes(id))).toEqual([])
    expect(surveys.find(({ survey }) => survey.id === 'customers')?.survey.roles).toHaveLength(5)
    expect(surveys.find(({ survey }) => survey.id === 'sales')?.survey.attributes).toContain('star')
  })
})

/** Give the anchors that GitHub makes of headings; of those that are the same, the later ones are numbered. */
function slugsOf(text: string): string[] {
  const seen = new Map<string, number>()
  return fromMarkdown(text).children.flatMap((node) => {
    if (node.type !== 'heading') return []
    const raw = text.slice(node.position?.start.offset, node.position?.end.offset)
    const words = raw.replace(/^#+ /, '').toLowerCase()
    const slug = words.replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    return [count === 0 ? slug : `${slug}-${count}`]
  })
}
