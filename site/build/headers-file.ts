/** Writing `_headers` after a build: the content security policy with hashes of what was really built. */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { securityHeaders } from '#engine/wire.ts'

/** Write the headers of every page into the build's folder. */
export function headersFile(): AstroIntegration {
  return {
    name: 'headers-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir)
        const rules = [
          `/*\n${Object.entries(securityHeaders)
            .map(([name, value]) => `  ${name}: ${value}\n`)
            .join('')}`,
        ]
        for (const file of await pages(folder)) {
          const policy = policyOf(await readFile(file, 'utf8'))
          const path = `/${relative(folder, file).split(sep).join('/')}`
          // A page is asked for by its address, never by its file's name.
          const address = path.replace(/\/index\.html$/, '/').replace(/\.html$/, '')
          rules.push(`${address}\n  Content-Security-Policy: ${policy}\n`)
        }
        rules.push('/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n')
        await writeFile(join(folder, '_headers'), rules.join('\n'))
      },
    },
  }
}

async function pages(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true })
  return entries
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((name) => join(folder, name))
}

/** Allow exactly the inline scripts and styles of one page, and files of this origin. */
function policyOf(html: string): string {
  const scripts = hashes(html, /<script(?![^>]*type="application\/json")[^>]*>([\s\S]*?)<\/script>/g)
  const styles = hashes(html, /<style[^>]*>([\s\S]*?)<\/style>/g)
  return [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    `style-src 'self'${styles}`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // No text becomes a script or a tag by a script, and none may ask for an exception.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

function hashes(html: string, inline: RegExp): string {
  const found = [...html.matchAll(inline)].map((match) => match[1] ?? '').filter((text) => text !== '')
  const unique = [...new Set(found.map((text) => createHash('sha256').update(text).digest('base64')))]
  return unique.map((hash) => ` 'sha256-${hash}'`).join('')
}
