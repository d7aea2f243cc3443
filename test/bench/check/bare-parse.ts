/** The least that checking must do: YAML and markdown of every file of a folder into trees, and nothing with them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { parseDocument } from 'yaml'

const [folder = 'surveys'] = process.argv.slice(2)
for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
  const [, yaml = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(folder, file), 'utf8')) ?? []
  parseDocument(yaml)
  fromMarkdown(body)
}
