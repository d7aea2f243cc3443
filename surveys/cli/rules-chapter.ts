/** `npm run reference`: writes the chapter of rules into the reference of the language, from the rulebook; words none itself. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Rule } from '#engine/rulebook/rule.ts'
import { chapters } from '#engine/rulebook/rulebook.ts'

const marker = '<!-- From here on `npm run reference` writes what the rulebook says. -->'

/** What the chapters are about, for those who have not met their rules yet. */
const about: Readonly<Record<keyof typeof chapters, string>> = {
  structure: 'What the language does not know, and what nobody could ever answer.',
  programme: 'What must hang together between the company’s aims and what is asked.',
  translation: 'The same ids, all the words, and nothing of the rules.',
  mission: 'Care is asked about everywhere, and the headline figures stay comparable.',
  quality: 'One thing at a time, no push, short enough for a phone.',
  'data protection':
    'What must not stand in files that are shared, and what must be said before answers are kept.',
  mails: 'Who keeps addresses, and how often people are written to.',
  trend: 'What has been deployed is changed on purpose or not at all.',
  scenarios: 'Walks can be walked, and go as they say.',
  promises: 'What was said, what is done about it, by whom, and by which day.',
  themes: 'What people write about, and the words it is known by.',
}

/**
 * Write the chapter of rules: a table for each part of the rulebook, every rule with an anchor of its id.
 *
 * @example rulesChapter().includes('<a id="no-care"></a>') // true
 */
export function rulesChapter(): string {
  const parts = Object.entries(chapters).map(([name, rules]) => {
    const rows = Object.entries(rules).map(([id, rule]) => row(id, rule))
    const title = name.charAt(0).toUpperCase() + name.slice(1)
    const said = about[name as keyof typeof chapters]
    return `### ${title}\n\n${said}\n\n| Rule | Severity | What is right | May be waived |\n| --- | --- | --- | --- |\n${rows.join('')}`
  })
  const intro =
    'Errors keep surveys from being built, warnings do not. Each rule has a folder with a file that breaks it and the\nsame file mended.'
  return `## Rules\n\n${intro}\n\n${parts.join('\n')}`
}

function row(id: string, { severity, says, waivable }: Rule): string {
  const cases = `../../test/fixtures/rules/${id}`
  const words = says.replaceAll('|', '\\|')
  return `| <a id="${id}"></a>[\`${id}\`](${cases}) | ${severity} | ${words} | ${waivable ? 'yes' : 'no'} |\n`
}

/** Put the chapter in place of the one that a text has. */
export function withRules(text: string): string {
  const [before = ''] = text.split(marker, 1)
  return `${before.trimEnd()}\n\n${marker}\n\n${rulesChapter()}`
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '../engine/README.md')
  await writeFile(file, withRules(await readFile(file, 'utf8')))
}
