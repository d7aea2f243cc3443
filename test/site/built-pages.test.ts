import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { SiteFile, WorkerFile } from '#engine/model.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { pagesFor } from '../../site/respondent/role-survey.ts'

const read = (path: string) => readFileSync(join('dist', path), 'utf8')
const { surveys } = JSON.parse(readFileSync('generated/site.json', 'utf8')) as SiteFile
const { leaders } = JSON.parse(readFileSync('generated/worker.json', 'utf8')) as WorkerFile
const brotli = (text: string) => brotliCompressSync(text).length
const pages = surveys.flatMap(({ survey }) => survey.roles.map((role) => ({ survey: survey.id, role })))
const pageOf = (survey: string, role: string) => read(`s/${survey}/${role}/index.html`)

describe.each(pages)('the page of $survey × $role', ({ survey, role }) => {
  const html = pageOf(survey, role)

  test('is one request of at most 14 KB, its script at most 5 KB', () => {
    expect(brotli(html)).toBeLessThanOrEqual(14 * 1024)
    const [, script = ''] = /<script>(\(?(?:function|!|var|\()[\s\S]*?)<\/script>/.exec(html) ?? []
    expect(script.length).toBeGreaterThan(1000)
    expect(brotli(script)).toBeLessThanOrEqual(5 * 1024)
    expect(html).not.toMatch(/<script[^>]+src=|<link[^>]+rel="(?:stylesheet|modulepreload)"/)
    expect(html).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//)
  })

  test('needs no script to answer: a form without an action, native inputs, one fieldset a question', () => {
    expect(html).toMatch(/<form method="post"(?![^>]*action)/)
    // Back restores what was written, and nothing is cut off silently.
    expect(html).not.toMatch(/<(?:form|textarea)[^>]+(?:autocomplete|maxlength)=/)
    const compiled = surveys.find((entry) => entry.survey.id === survey)
    const asked =
      compiled?.survey.pages
        .flatMap(({ questions }) => questions)
        .filter(({ roles }) => roles.includes(role)) ?? []
    expect(asked.length).toBeGreaterThan(3)

    for (const { id, type } of asked.filter((question) => question.type !== 'note')) {
      expect([type, html.includes(`id="q-${id}"`)]).toEqual([type, true])
    }
    const fieldsets = html.match(/<fieldset class="question/g) ?? []
    expect(fieldsets).toHaveLength(asked.filter(({ type }) => type !== 'note').length)
  })

  test('shows nothing of other roles, of leaders, and no placeholder', () => {
    const others = surveys
      .find((entry) => entry.survey.id === survey)
      ?.survey.pages.flatMap(({ questions }) => questions)
      .filter(({ roles }) => !roles.includes(role))
    for (const { id } of others ?? []) expect(html).not.toContain(`id="q-${id}"`)
    for (const { email } of leaders) expect(html).not.toContain(email)
    expect(html.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(/\{[a-z]+(?:\|[^}]*)?\}/)
  })
})

test('a scale of which only some points are named shows every name at its place', () => {
  const head =
    '---\ntitle: How much?\naudience: customers\nprivacy: named\nlanguages: [en]\ncadence: quarterly\nfieldwork: 3 weeks\nminutes: 1\nretain: 24 months\nroles:\n  buyer: You buy\n---\n'
  const scale = (settings: string, points: string) =>
    `${head}\n# Page {#page}\n\n## How much? {#much}\n\ntype: scale\nfrom: 0\nto: 10\n${settings}\n${points}\n`
  const shown = (file: string) => {
    const { survey, words, diagnostics } = parseSurvey('probe', 'probe.md', file)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const compiled = { survey, version: '1', words: { en: words } }
    const question = pagesFor(compiled, 'buyer', 'en', interfaceWords('en'))[0]?.questions[0]
    return [question?.low, question?.high, question?.between, question?.options]
  }
  const points = '- 0: Not\n- 5: Middle\n- 10: Very'
  expect(shown(scale('', points))).toEqual(['Not', 'Very', { 5: 'Middle' }, []])
  expect(shown(scale('low: Never\n', points))).toEqual(['Never', 'Very', { 0: 'Not', 5: 'Middle' }, []])
})

test('no file of the site holds a leader’s address', () => {
  for (const path of [
    'index.html',
    'results/index.html',
    'owner/index.html',
    'sign-in/index.html',
    ...surveys.map(({ survey }) => `results/${survey.id}/index.html`),
  ])
    for (const { email } of leaders) expect(read(path)).not.toContain(email)
})

test('the policy of each page allows exactly its own inline scripts and styles', () => {
  const headers = read('_headers')
  for (const { survey, role } of pages) {
    const html = pageOf(survey, role)
    const [, rule = ''] = new RegExp(`^/s/${survey}/${role}/\n((?: .*\n)+)`, 'm').exec(headers) ?? []
    const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>|<style>([\s\S]*?)<\/style>/g)]
    expect(inline.length).toBeGreaterThan(2)
    for (const [, script, style] of inline) {
      const hash = createHash('sha256')
        .update(script ?? style ?? '')
        .digest('base64')
      expect(rule).toContain(`'sha256-${hash}'`)
    }
    expect(rule).not.toContain('unsafe')
  }
})
