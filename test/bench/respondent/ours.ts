/** The survey pages as they were built last, with the headers that the build wrote for them; read once, at the start. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { BuiltPage } from '../pages/built-pages.ts'
import { type Candidate, type File, inputsOf, type Name, types } from './candidate.ts'

/** Make the candidate of a page; every file of the build is there, should the page ask for it. */
export function ours(name: Name, { address }: BuiltPage, firstQuestion: string): Candidate {
  return {
    ...inputsOf(firstQuestion),
    name,
    detail: address,
    address,
    files: builtFiles(),
    isAtWork: `document.documentElement.classList.contains('ready')`,
  }
}

function builtFiles(): Map<string, File> {
  const rules = readFileSync('dist/_headers', 'utf8')
  const paths = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  return new Map(
    paths
      .filter((path) => statSync(join('dist', path)).isFile())
      .map((path) => {
        const address = `/${path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`
        const type = types[extname(path)] ?? 'application/octet-stream'
        return [address, { type, body: readFileSync(join('dist', path)), headers: headersOf(rules, address) }]
      }),
  )
}

/** Read what `_headers` says of an address: blocks of a path, whose `*` stands for the rest, and its headers. */
function headersOf(rules: string, address: string): Record<string, string> {
  const applying = rules.split(/\n(?=\S)/).filter((block) => {
    const path = block.trim().split('\n')[0] ?? ''
    return path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : path === address
  })
  return Object.fromEntries(
    applying.flatMap((block) =>
      [...block.matchAll(/^\s+([\w-]+): (.+)$/gm)].map(([, name, value]) => [name, value]),
    ),
  )
}
