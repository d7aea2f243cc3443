/** Judging an example of the reference as a folder of surveys is judged; a fragment is put where it belongs first. */
import { readFileNames } from '#cli/file-names.ts'
import { judgeFolder } from '#cli/judge-folder.ts'
import { parseFolder } from '#cli/parse-folder.ts'
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import { checkScenarios } from '#engine/scenarios/check-scenarios.ts'
import { type Example, examples, named } from './blocks.ts'

/** The survey that fragments are put into; the reference shows it whole. */
const frame = 'frame'

/** Judge an example together with the programme and the survey of the reference. */
export function judgeExample(example: Example): readonly Diagnostic[] {
  const texts = new Map([...(isAlone(example) ? [] : besides()), ...filesOf(example)])
  const scenarios = [...texts].filter(([file]) => file.startsWith('scenarios/'))
  const files = [...texts.keys()]
  const below = files.flatMap((file) =>
    file.startsWith('promises/') ? [file.slice('promises/'.length)] : [],
  )
  const folder = parseFolder({
    ...readFileNames(files.filter((file) => !file.includes('/'))),
    scenarios: scenarios.map(([file]) => file),
    promises: readFileNames(below, []),
    texts,
  })
  const walks = scenarios.map(([file, text]) => ({ file, text }))
  return [...judgeFolder(folder), ...checkScenarios(walks, folder.surveys)]
}

/** A programme under a name of its own stands beside the first survey alone. */
function isAlone({ kind, name }: Example): boolean {
  return kind === 'programme' && name !== undefined && name !== 'company'
}

function besides(): [string, string][] {
  return [
    ['programme.md', named('company').text],
    ['programme.de.md', translationOf('company')],
  ]
}

/** Give the files that an example stands in, those beside it included. */
function filesOf(example: Example): [string, string][] {
  const { kind, name, of, to = 'de', text } = example
  const whole: [string, string][] = [
    [`${frame}.md`, named(frame).text],
    [`${frame}.de.md`, translationOf(frame)],
  ]
  switch (kind) {
    case 'survey':
      return name === frame ? whole : [...whole, [`${name ?? 'example'}.md`, text]]
    case 'question':
      return [[`${frame}.md`, withPages(text)]]
    case 'page':
      return [[`${frame}.md`, withPages(text)]]
    case 'settings':
      return [[`${frame}.md`, withSettings(frameAlone(), text)]]
    case 'condition':
      return [[`${frame}.md`, withPages(asked(text))]]
    case 'programme':
      if (isAlone(example))
        return [
          ['programme.md', text],
          ['first.md', named('first').text],
        ]
      return [...whole, ['programme.md', name ? text : withSettings(named('company').text, text)]]
    case 'translation':
      return [...whole, ...original(of), [`${of === 'company' ? 'programme' : of}.${to}.md`, text]]
    case 'scenario':
      return [...whole, ['scenarios/example.md', text]]
    case 'promise':
    case 'promise-translation':
      return [...whole, ...promiseOf(name ?? of)]
    case 'promise-settings': {
      const [first = ['', ''], ...others] = promiseOf('call-back')
      return [...whole, [first[0], withSettings(first[1], text)], ...others]
    }
    case 'themes': {
      const german = examples.find((one) => one.kind === 'themes-translation' && one.of === name)
      return german
        ? [...whole, ['themes.md', text], ['themes.de.md', german.text]]
        : [
            [`${frame}.md`, frameAlone()],
            ['themes.md', text],
          ]
    }
    case 'themes-translation':
      return [...whole, ['themes.md', named(of ?? '').text], ['themes.de.md', text]]
    default:
      throw new Error(`«${kind}» is no kind of example`)
  }
}

/** Give the survey that a translation stands beside. */
function original(of = frame): [string, string][] {
  return of === 'company' ? [] : [[`${of}.md`, named(of).text]]
}

function translationOf(name: string): string {
  const found = examples.find(({ kind, of, refused }) => kind === 'translation' && of === name && !refused)
  return found?.text ?? ''
}

/** Give a promise and its translation. */
function promiseOf(id = ''): [string, string][] {
  const german = examples.find(({ kind, of }) => kind === 'promise-translation' && of === id)
  return [
    [`promises/${id}.md`, named(id).text],
    [`promises/${id}.de.md`, german?.text ?? ''],
  ]
}

/** Give the survey in its own language only, so that fragments need no translation. */
function frameAlone(): string {
  return named(frame).text.replace('languages: [en, de]', 'languages: [en]')
}

/** Put questions and pages at the end of the survey; those that it has already are replaced where they stand. */
function withPages(pages: string): string {
  const said = new Map(partsOf(pages).map((part) => [idOf(part), part]))
  const kept = partsOf(frameAlone()).map((part) => {
    const again = said.get(idOf(part))
    if (again === undefined || idOf(part) === undefined) return part
    said.delete(idOf(part))
    return `${again.trimEnd()}\n\n`
  })
  const added = [...said.values()]
  const page = added.length > 0 && !added[0]?.startsWith('# ') ? '# Example {#example}\n\n' : ''
  return `${kept.join('').trimEnd()}\n\n${page}${added.join('')}`
}

/** Cut a text before each of its headings. */
function partsOf(text: string): string[] {
  return text.split(/^(?=#{1,3} )/m)
}

function idOf(part: string): string | undefined {
  return /^#{1,3} .*\{#([^}]*)\}/.exec(part)?.[1]
}

/** Put settings in place of those of the same names. */
function withSettings(file: string, settings: string): string {
  const [, said = '', body = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(file) ?? []
  const entries = (text: string) => text.split(/^(?=\S)/m)
  const keyOf = (entry: string) => entry.split(':', 1)[0] ?? ''
  const keys = entries(settings).map(keyOf)
  const kept = entries(said).filter((entry) => !keys.includes(keyOf(entry)))
  return `---\n${kept.join('')}${settings}---\n${body}`
}

/** Ask a question on each of some conditions, below another one where the subject is left out. */
function asked(lines: string): string {
  const conditions = lines.split('\n').filter((line) => line.trim() !== '')
  return conditions
    .map((when, index) => {
      const follow = /^(?:is|any|at) /.test(when)
      const above = follow
        ? `## How easy is it to work with us? {#q${index}-before}\n\ntype: scale\nlow: Hard\nhigh: Easy\n\n`
        : ''
      return `${above}${follow ? '###' : '##'} What could we do? {#q${index}}\n\ntype: text\nfor: buyer\nwhen: ${when}\n`
    })
    .join('\n')
}
