import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProject } from '../journeys/project.ts'

/** A site whose every text tries to be more than a text: what no file with an error could say. */
let project: Awaited<ReturnType<typeof openProject>>
let pages: ReadonlyMap<string, string>
beforeAll(async () => {
  project = await openProject('test/site/hostile')
  const dist = join(project.folder, 'dist')
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'))
  pages = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(dist, file), 'utf8')] as const)),
  )
})
afterAll(() => project?.remove())

const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const tag = /<\/?([a-z][^\s>/]*)((?:\s+[^\s=>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s|\/)*)>/gi
const attribute = /([^\s=>/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g

/** Give the tags of a page as a browser reads them: name, and attributes by name. */
function tagsOf(html: string) {
  return [...html.replace(script, '').matchAll(tag)].map(([, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    attributes: [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, value] as const),
  }))
}

test('the survey is built for each of its roles, with its words', () => {
  const roles = ['buyer', 'constructor'].map((role) => pages.get(`s/hostile/${role}/index.html`) ?? '')
  for (const html of roles) {
    expect(html).toContain('&lt;script&gt;alert(20)')
    expect(html).toContain('alert(34)')
  }
  expect(pages.get('s/hostile/thanks/index.html')).toContain('alert(41)')
  expect(pages.get('s/hostile/closed/index.html')).toContain('alert(43)')
  for (const name of ['alert(17)', 'alert(18)'])
    expect(pages.get('results/hostile/index.html')).toContain(name)
})

test('no text becomes a tag or an attribute', () => {
  for (const [file, html] of pages) {
    const tags = tagsOf(html)
    expect(tags.length, file).toBeGreaterThan(5)
    // Drawings of our own are hidden from those who listen.
    const drawing = /<svg viewBox="[\d ]+" aria-hidden="true">[\s\S]*?<\/svg>/g
    for (const { name, attributes } of tagsOf(html.replace(drawing, ''))) {
      expect(['img', 'svg', 'b', 'i', 'iframe', 'object', 'script']).not.toContain(name)
      for (const [key, value] of attributes) {
        expect(key, file).not.toMatch(/^on/i)
        if (name !== 'link' && ['href', 'src', 'action', 'formaction'].includes(key))
          expect(value).not.toMatch(/^.?(?:javascript|data|vbscript):/i)
      }
    }
  }
})

test('no text becomes a script, and what scripts read is data', () => {
  for (const [file, html] of pages)
    for (const [, attributes = '', text = ''] of html.matchAll(script)) {
      if (attributes.includes('json')) {
        expect(text, file).not.toContain('<')
        expect(() => JSON.parse(text)).not.toThrow()
      } else expect(text, file).not.toContain('alert(')
    }
})

test('nothing is left of a page outside its tags that could begin one', () => {
  for (const [file, html] of pages) {
    const left = html
      .replace(script, '')
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/<!doctype html>|<!--[^>]*-->/gi, '')
      .replace(tag, '')
    expect(left, file).not.toMatch(/<[a-z/!?]/i)
  }
})
