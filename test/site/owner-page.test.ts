/** The owner's page as it is built: what it weighs, what it may do, and what it must not hold. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { SiteFile, WorkerFile } from '#engine/model.ts'
import type { OwnedSurvey, OwnerIndex } from '#engine/wire-owner.ts'
import { needsOf } from '#site/owner/fieldwork/needs-of.ts'
import { percent, readable, titled } from '#site/owner/names.ts'
import { placeQuery, readPlace } from '#site/owner/place.ts'

const read = (path: string) => readFileSync(join('dist', path), 'utf8')
const html = read('owner/index.html')
const { surveys } = JSON.parse(readFileSync('generated/site.json', 'utf8')) as SiteFile
const { leaders } = JSON.parse(readFileSync('generated/worker.json', 'utf8')) as WorkerFile

describe('the owner’s page', () => {
  test('holds no leader, is listed nowhere, and says what it needs a script for', () => {
    for (const { email, name } of leaders) expect(html).not.toMatch(new RegExp(`${email}|${name}`))
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).toMatch(/<noscript>.*please allow it to run/s)
  })

  test('knows every survey by its title', () => {
    for (const { survey, words } of surveys) {
      const title = words[survey.languages[0] ?? 'en']?.title ?? survey.id
      expect(html).toContain(title)
    }
  })

  test('may run its own files alone, makes no markup out of text, and has no style in an attribute', () => {
    const [, policy = ''] = /^\/owner\/\n\s+Content-Security-Policy: (.*)$/m.exec(read('_headers')) ?? []
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
    expect(policy).not.toContain('unsafe')
    expect(html.replace(/<style[\s\S]*?<\/style>/g, '')).not.toContain(' style=')
  })

  test('weighs at most 30 KB of JavaScript, what reads lists and tables apart', () => {
    const seen = new Map<string, number>()
    const visit = (path: string, follow: RegExp) => {
      if (seen.has(path)) return
      const code = read(path)
      seen.set(path, brotliCompressSync(code).length)
      for (const [, name] of code.matchAll(follow)) visit(`_astro/${name}`, follow)
    }
    const sum = () => [...seen.values()].reduce((all, size) => all + size, 0)
    const now = /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g
    for (const [, entry] of html.matchAll(/\/(_astro\/[\w.-]+\.js)/g)) visit(entry ?? '', now)
    expect(seen.size).toBeGreaterThan(2)
    expect(sum()).toBeLessThanOrEqual(30 * 1024)
    // What is fetched when somebody invites, the parser of tables by itself.
    for (const path of [...seen.keys()])
      for (const [, name] of read(path).matchAll(/import\(["'`]\.\/(Invite[^"'`]+\.js)["'`]\)/g))
        visit(`_astro/${name}`, now)
    expect([...seen.keys()].some((path) => path.includes('Invite'))).toBe(true)
    expect([...seen.keys()].some((path) => path.includes('papaparse'))).toBe(false)
    expect(sum()).toBeLessThanOrEqual(40 * 1024)
  })
})

describe('a place', () => {
  test.each([
    ['', { survey: null, wave: null, section: 'fieldwork' }],
    ['?survey=sales&wave=2026-H1&at=words', { survey: 'sales', wave: '2026-H1', section: 'words' }],
  ] as const)('«%s» is read and written alike', (query, place) => {
    expect(readPlace(query)).toEqual(place)
    expect(placeQuery(place)).toBe(query)
  })

  test('that is no section is the first one', () => {
    expect(readPlace('?at=<script>').section).toBe('fieldwork')
  })
})

describe('names', () => {
  test('are readable', () => {
    expect(readable('site-manager')).toBe('Site manager')
    expect(titled('Close', '2026-H2')).toBe('Close: second half of 2026')
    expect(titled('Close', 'all')).toBe('Close')
  })

  test('a share is none or all only where it is', () => {
    expect([0, 0.001, 0.124, 0.999, 1].map(percent)).toEqual(['0%', 'under 1%', '12%', 'over 99%', '100%'])
  })
})

describe('what needs an owner', () => {
  const owned = { keep: 'here', current: '2026-H2' } as OwnedSurvey
  const index = (missing: string | null) => ({ mail: { missing } }) as OwnerIndex
  const body = (whole: object, closed = false) => ({ whole, closed }) as Parameters<typeof needsOf>[3]
  const kinds = (...args: Parameters<typeof needsOf>) => needsOf(...args).map(({ kind }) => kind)

  test('is first that nobody is invited, and that no mail could go out', () => {
    expect(kinds(owned, index('Set MAILER.'), '2026-H2', undefined, 0)).toEqual(['missing', 'nobody'])
    expect(kinds(owned, index(null), '2026-H1', undefined, 0)).toEqual([])
  })

  test('is what failed before what waits', () => {
    const whole = { invited: 9, sent: 5, failed: 1, bounced: 1, due: 2, answered: 3 }
    expect(kinds(owned, index(null), '2026-H2', body(whole), 4)).toEqual([
      'failed',
      'bounced',
      'stories',
      'due',
    ])
  })

  test('is mails that nothing is known of, where the owner sends them', () => {
    const own = { ...owned, keep: 'owner' } as const
    expect(needsOf(own, index('x'), '2026-H2', body({ invited: 9, handed: 4 }), 0)).toEqual([
      { kind: 'unsent', count: 5, to: 'invite' },
    ])
  })

  test('is telling people what came of it, once it is over', () => {
    expect(kinds(owned, index(null), '2026-H2', body({ invited: 9, answered: 3 }, true), 0)).toEqual([
      'feedback',
    ])
    expect(kinds(owned, index(null), '2026-H2', body({ invited: 9, answered: 0 }, true), 0)).toEqual([])
  })
})
