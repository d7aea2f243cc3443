import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mutated, nonsense } from './mutated.ts'
import { expectInside, expectSaidWell } from './says-well.ts'
import { parts, promiseText, readPromise, said } from './some-promise.ts'

const outcome = `${parts}\n# What came of it {#outcome}\n\nMost calls are made.\n`
const mistakes = (changed: Record<string, string>, body?: string) =>
  said(readPromise(promiseText(changed, body)))

describe('settings of a promise', () => {
  test.each([
    ['title', 'title: A call back at the hour we named'],
    ['surveys', 'surveys: [customers]'],
    ['made', 'made: 2026-09-01'],
    ['due', 'due: 2027-01-31'],
    ['owner', 'owner: Head of the service desk'],
  ])('lack «%s:», which is needed', (key, example) => {
    expect(mistakes({ [key]: '' })).toEqual([
      `call-back.md:1:1 error missing-key  the settings lack «${example}»`,
    ])
  })

  test('are known by name, and a near miss is told what was meant', () => {
    expect(mistakes({ due: '', deu: '2026-10-31' })).toEqual([
      expect.stringMatching(/^call-back\.md:6:1 error unknown-key {2}«deu» .*; did you mean «due»\?$/),
    ])
  })

  test('name surveys that there are, each once, in a list', () => {
    expect(mistakes({ surveys: '[customer]' })).toEqual([
      'call-back.md:3:11 error unknown-survey  «customer» is no survey (known: customers, service); did you mean «customers»?',
    ])
    expect(mistakes({ surveys: '[]' })).toEqual([
      'call-back.md:3:10 error wrong-value  «surveys:» names no survey',
    ])
    expect(mistakes({ surveys: 'customers' })).toEqual([
      'call-back.md:3:10 error wrong-value  «surveys:» needs a list, [a, b]',
    ])
    expect(mistakes({ surveys: '[service, service]' })).toEqual([
      'call-back.md:3:20 error duplicate-id  «service» stands twice in «surveys:»',
    ])
  })

  test.each([
    ['31.1.2027', '2027-01-31'],
    ['2027-1-31', '2027-01-31'],
    ['2027/01/31', '2027-01-31'],
    ['1/2/2027', undefined],
    ['31.2.2027', undefined],
    ['2027-02-30', undefined],
    ['20270131', undefined],
    ['end of January', undefined],
    ['[2027-01-31]', undefined],
  ])('take no day that is written %s', (written, meant) => {
    const { diagnostics } = readPromise(promiseText({ due: written }))
    expect(diagnostics.map(({ rule, line, column, suggestion }) => [rule, line, column, suggestion])).toEqual(
      [['wrong-value', 5, 6, meant]],
    )
    expect(diagnostics[0]?.fix?.[0]?.text).toBe(meant)
  })

  test('hold no line for a day that has not come', () => {
    expect(mistakes({ done: ' ' })).toEqual([
      'call-back.md:7:8 error wrong-value  «done:» needs a day, such as «2027-01-31»; leave the line out until there is one',
    ])
  })

  test('hold no mail address, which everybody could read', () => {
    expect(mistakes({ owner: 'Ines Hallworth, ines@example.com' })).toEqual([
      expect.stringContaining('call-back.md:6:8 error owner-address'),
    ])
    expect(mistakes({ title: 'Write to <desk@example.com>' })).toEqual([
      expect.stringContaining('call-back.md:2:8 error owner-address'),
    ])
  })

  test('that cannot be read are told alone', () => {
    expect(said(readPromise(`---\ntitle: A: B\n---\n\nWords.\n`))).toEqual([
      expect.stringContaining('error yaml-quotes'),
    ])
    expect(said(readPromise('# You said {#said}\n'))).toEqual([
      expect.stringContaining('error no-frontmatter'),
    ])
  })
})

describe('the parts of a promise', () => {
  test('are said and do, and neither is empty', () => {
    expect(mistakes({}, '')).toEqual([
      'call-back.md:9:1 error promise-form  the promise lacks «# You said {#said}»',
      'call-back.md:9:1 error promise-form  the promise lacks «# We do {#do}»',
    ])
    expect(mistakes({}, parts.replace(/- .*\n/g, ''))).toEqual([
      'call-back.md:13:3 error promise-form  nothing stands below «We do»; write its words there',
    ])
  })

  test('are no others, and stand below headings with their ids', () => {
    expect(mistakes({}, parts.replace('{#do}', '{#doo}'))).toEqual([
      'call-back.md:13:11 error promise-form  a promise has no part «doo»; the parts are said, do, outcome; did you mean «do»?',
    ])
    expect(mistakes({}, `We listened.\n\n${parts}`)).toEqual([
      'call-back.md:9:1 error promise-form  these words stand in no part of the promise; begin with «# You said {#said}»',
    ])
    expect(mistakes({}, outcome.replace(' {#do}', ''))).toEqual([
      'call-back.md:13:3 error missing-id  «We do» has no id; end the line with one; did you mean «We do {#do}»?',
    ])
    expect(mistakes({}, `${parts}\n## More {#do}\n\nWords.\n`)).toEqual([
      'call-back.md:18:11 error duplicate-id  «do» is already the id of «We do»',
    ])
  })

  test('hold prose, no placeholders, and say why a promise was given up', () => {
    expect(mistakes({}, parts.replace('We keep it.', '<b>We</b> keep it.'))).toEqual([
      expect.stringContaining('error not-allowed'),
    ])
    expect(mistakes({}, parts.replace('We keep', '{company} keeps'))).toEqual([
      'call-back.md:16:3 error unknown-placeholder  «{company}» stands for nothing here; a promise’s words hold no placeholders',
    ])
    expect(mistakes({ title: 'A call from {company}' })).toEqual([
      expect.stringContaining('call-back.md:2:20 error unknown-placeholder  «{company}»'),
    ])
    expect(mistakes({ dropped: '2026-09-01' })).toEqual([
      'call-back.md:7:1 error promise-form  a promise that was given up says why, under «# What came of it {#outcome}»',
    ])
    expect(mistakes({ dropped: '2026-09-01' }, outcome)).toEqual([])
  })
})

test('a promise is its terms and its words, the words as safe HTML', () => {
  const { terms, words, diagnostics, texts } = readPromise(
    promiseText(
      {
        surveys: '[service, customers]',
        wave: '2026',
        measure: 'results delivery',
        item: 'audit',
        done: '2026-11-02',
      },
      outcome,
    ),
  )
  expect(diagnostics).toEqual([])
  expect(terms).toEqual({
    id: 'call-back',
    surveys: ['service', 'customers'],
    wave: '2026',
    measure: 'results delivery',
    item: 'audit',
    made: '2026-07-20',
    due: '2026-10-31',
    done: '2026-11-02',
  })
  expect(words).toEqual({
    title: 'A call back at the hour we named',
    owner: 'Head of the service desk',
    said: {
      title: 'You said',
      body: '<blockquote>\n<p>Nobody <em>calls</em> back.</p>\n</blockquote>',
    },
    do: { title: 'We do', body: '<ul>\n<li>We name the hour.</li>\n<li>We keep it.</li>\n</ul>' },
    outcome: { title: 'What came of it', body: '<p>Most calls are made.</p>' },
  })
  expect(texts.map(({ key, text }) => [key, text])).toEqual([
    ['title', 'A call back at the hour we named'],
    ['owner', 'Head of the service desk'],
    ['said', 'You said'],
    ['said body', 'Nobody calls back.'],
    ['do', 'We do'],
    ['do body', 'We name the hour.\n\nWe keep it.'],
    ['outcome', 'What came of it'],
    ['outcome body', 'Most calls are made.'],
  ])
})

test('the parts may stand in any order and at any depth', () => {
  const [first = '', second = ''] = parts.split(/^(?=# We)/m)
  const turned = `${second.replace('# We', '### We')}\n${first}`
  expect(readPromise(promiseText({}, turned)).words).toEqual(readPromise(promiseText()).words)
})

test('no text makes the parser throw, and whatever it tells lies inside the file', {
  timeout: 120_000,
}, () => {
  const right = promiseText(
    { wave: '2026-H1', measure: 'care', done: '2026-10-01', waive: '\n  promise-far: It takes years' },
    outcome,
  )
  fc.assert(
    fc.property(fc.oneof(mutated([right]), nonsense), (text) => {
      const parsed = readPromise(text)
      expectSaidWell(parsed.diagnostics, text)
      expectInside([...parsed.texts, ...parsed.places.values()], text)
    }),
    { numRuns: 300 },
  )
})
