import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withoutSending, withRelativeLinks } from '#site/build/preview-files.ts'
import { previewed } from '#site/preview/previewed.ts'

describe('a page becomes its preview', () => {
  test('no form keeps an address, a method or another way out', () => {
    const html = previewed(
      '<head></head><body class="a"><form method="post" novalidate action=/api/x target="_top"><button formaction="/y">Send</button></form>',
    )
    expect(html).toContain('<form method="dialog" novalidate>')
    expect(html).toContain('<button>Send</button>')
    expect(html).not.toMatch(/\saction=|formaction|target=/)
  })

  test('it says that it is one, before anything else', () => {
    expect(previewed('<head></head><body class="a"><p>Words')).toMatch(
      /<body class="a"><div class="preview-banner"[^>]*>Preview: nothing is sent\./,
    )
  })
})

describe('links of a built preview', () => {
  const pages = new Set(['index.html', 'preview/index.html', 's/care/de/index.html'])

  test('lead to files beside the page, and nowhere where there is no file', () => {
    expect(withRelativeLinks('<a class="x" href="/s/care/de/?t=1">', 'index.html', pages)).toBe(
      '<a class="x" href="s/care/de/index.html">',
    )
    expect(withRelativeLinks('<a href="/">', 's/care/de/index.html', pages)).toBe(
      '<a href="../../../index.html">',
    )
    expect(withRelativeLinks('<a href="/results/">', 'index.html', pages)).toBe('<a>')
  })

  test('to other places stay', () => {
    const html = '<a href="https://example.com/">, <a href="#x">, <link href="data:,">'
    expect(withRelativeLinks(html, 'index.html', pages)).toBe(html)
  })
})

test('the policy of a preview allows to send nothing', () => {
  expect(withoutSending("connect-src 'self'; form-action 'self'")).toBe(
    "connect-src 'none'; form-action 'none'",
  )
})

describe('the whole preview', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'))
  const files = () => readdirSync(folder, { recursive: true }).map(String)
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  beforeAll(() => {
    const astro = 'node_modules/astro/bin/astro.mjs'
    const args = [astro, 'build', '--config', 'site/build/preview.config.mjs', '--outDir', folder]
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('holds no way to send an answer, and no file that needs a service', () => {
    const pages = files().filter((name) => name.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(10)
    for (const page of pages) {
      const html = read(page)
      expect([page, html.includes('Preview: nothing is sent.')]).toEqual([page, true])
      expect([page, /method="post"|\/api\/|\saction=/.exec(html)?.[0]]).toEqual([page, undefined])
    }
    expect(files().filter((name) => /^(?:results|sign-in|_astro)/.test(name))).toEqual([])
    expect(read('_headers')).not.toMatch(/(?:connect-src|form-action) 'self'/)
  })

  test('begins with every survey and role, and who is asked what', () => {
    const html = read('preview/index.html')
    for (const shown of ['../s/customers/buyer/index.html', '../s/sales/seller/index.html'])
      expect([shown, html.includes(`href="${shown}"`)]).toEqual([shown, true])
    expect(html.includes('Who is asked what: customers')).toBe(true)
    expect(html.includes('What the check says')).toBe(true)
  })
})

test('nothing of it is in what is deployed', () => {
  const html = readFileSync('dist/s/customers/buyer/index.html', 'utf8')
  const holds = ['preview-banner', 'method="post"', '/api/'].map((part) => html.includes(part))
  expect(holds).toEqual([false, true, true])
  expect(readdirSync('dist')).not.toContain('preview')
})
