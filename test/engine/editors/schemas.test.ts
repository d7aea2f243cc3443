import { readdirSync, readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editorFiles } from '#cli/editors.ts'
import { programmeSchema } from '#engine/editors/programme-schema.ts'
import { promiseSchema } from '#engine/editors/promise-schema.ts'
import { surveySchema, translationSchema } from '#engine/editors/survey-schema.ts'
import { parseProgramme } from '#engine/parse/parse-programme.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { promiseText, readPromise } from '../parse/some-promise.ts'

const ajv = new Ajv({ strict: true, allErrors: true, formats: { email: /^[^@\s]+@[^@\s]+$/ } })
const root = new URL('../../../', import.meta.url)
const surveys = new URL('surveys/', root)
const settingsOf = (text: string) =>
  parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '', { version: '1.2' })
/** Files of themes have no settings. */
const names = readdirSync(surveys).filter((name) => /^(?!themes)[a-z]+(?:\.[a-z]+)?\.md$/.test(name))
const schemaOf = (name: string) =>
  name === 'programme.md'
    ? programmeSchema()
    : name.split('.').length > 2
      ? translationSchema()
      : surveySchema()

test.each(names.filter((name) => !name.startsWith('programme.') || name === 'programme.md'))(
  'the settings of %s are what the schema describes',
  (name) => {
    const validate = ajv.compile(schemaOf(name))
    validate(settingsOf(readFileSync(new URL(name, surveys), 'utf8')))
    expect(validate.errors).toBeNull()
  },
)

const promises = new URL('promises/', surveys)

test.each(readdirSync(promises).filter((name) => /^[a-z-]+\.md$/.test(name)))(
  'the settings of the promise %s are what the schema describes',
  (name) => {
    const validate = ajv.compile(promiseSchema())
    validate(settingsOf(readFileSync(new URL(name, promises), 'utf8')))
    expect(validate.errors).toBeNull()
  },
)

describe('what the schema refuses, the parser reports', () => {
  const right = 'title: T\naudience: customers\nroles:\n  buyer: You choose'
  const body = '\n# P {#p}\n\n## Why? {#why}\n\ntype: text\n'
  test.each([
    'titel: T',
    'audience: people',
    'privacy: secret',
    'languages: [en, tlh]',
    'cadence: daily',
    'fieldwork: three weeks',
    'minutes: 0',
    'minutes: 61',
    'retain: forever',
    'keep-partial: maybe',
    'links: some',
    'keep: there',
    'reminders: 3',
    'remind after: soon',
    'attributes: [Region]',
    'demonstration: perhaps',
    'waive:\n  no-care: because',
  ])('%j', (setting) => {
    const key = setting.split(':', 1)[0] ?? ''
    const settings = [...right.split(/\n(?! )/).filter((line) => !line.startsWith(`${key}:`)), setting].join(
      '\n',
    )
    expect(ajv.validate(surveySchema(), parse(settings))).toBe(false)
    expect(parseSurvey('s', 's.md', `---\n${settings}\n---\n${body}`).diagnostics).not.toEqual([])
  })

  const programme = 'company: H\nsector: s\nsender: me\ntime zone: Europe/Berlin'
  test.each([
    'valuse:\n  a: A',
    'values:\n  a: A\n  b: B\n  c: C\n  d: D',
    'language: tlh',
    'targets:\n  - measure: care',
    'benchmarks:\n  a:\n    statement: A',
    'thresholds:\n  figures: 4',
    'results about people: everybody',
    'leaders:\n  - name: Ines',
    'leaders:\n  - email: ines@firm.example\n    digest: daily',
    'mail: surveys@firm.example',
    'mail:\n  form: surveys@firm.example',
    'mail:\n  from: Ines',
    'mail:\n  quiet hours: 25:00 to 08:00',
    'mail:\n  every: often',
    'mail:\n  a minute: 0',
  ])('%j', (setting) => {
    const settings = `${programme}\n${setting}`
    expect(ajv.validate(programmeSchema(), parse(settings))).toBe(false)
    expect(parseProgramme('programme.md', `---\n${settings}\n---\n`, []).diagnostics).not.toEqual([])
  })

  test.each([
    { title: '' },
    { surveys: '[]' },
    { surveys: 'customers' },
    { made: '1.9.2026' },
    { due: '2027-13-01' },
    { done: 'soon' },
    { owner: '' },
    { due: '', by: '2027-01-31' },
  ])('%j', (changed) => {
    const text = promiseText(changed as Record<string, string>)
    expect(ajv.validate(promiseSchema(), settingsOf(text))).toBe(false)
    expect(readPromise(text).diagnostics).not.toEqual([])
  })
})

test.each(Object.entries(editorFiles()))('%s is what the command makes', (path, text) => {
  expect(readFileSync(new URL(path, root), 'utf8')).toBe(text)
})
