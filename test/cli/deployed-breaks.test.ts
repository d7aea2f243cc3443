import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compile } from '#cli/compile.ts'
import { loadSurveys } from '#cli/load-surveys.ts'
import { writeLockFile } from '#cli/lock.ts'
import { breaksOf } from '#engine/findings/breaks-of.ts'
import { headlineSentences } from '#engine/findings/headline-sentences.ts'
import { pooledHeadline } from '#engine/findings/pooled-headline.ts'
import { trendsOf } from '#engine/findings/trend.ts'
import type { SiteFile, WorkerFile } from '#engine/model.ts'
import { rulesFor } from '../../site/respondent/role-survey.ts'
import { index, rated, referral, snapshot } from '../engine/findings/made-findings.ts'
import { published } from '../engine/findings/two-surveys.ts'

const head = `---
title: How are we doing?
audience: customers
languages: [en]
cadence: half-yearly
minutes: 4
retain: 24 months
roles:
  buyer: You choose suppliers
  user: You use our readings
waive:
  no-care: Care is asked in the other surveys, and this one is about breaks.
---

# In short {#short}

`
const refer =
  '## Would you refer {company}? {#refer}\n\ntype: referral\nlow: Certainly not\nhigh: Certainly\n\n'
const care =
  '## How often did we … {#care}\n\ntype: frequency\nmeasures: care\n\n- listen: ask first\n- keep: keep promises\n\n'
const more = '## How often did we call back? {#call}\n\ntype: frequency\nmeasures: care\n\n'
const how = '## How satisfied are you? {#how}\n\ntype: scale\nlow: Not at all\nhigh: Fully\n\n'
const breaking = (question: string, from: string) =>
  question.replace(/^type: .*$/m, (line) => `${line}\nbreaks: ${from}`)
const warmly = (question: string) => question.replace('you refer', 'you warmly refer')
const toSeven = (question: string) => question.replace('type: scale', 'type: scale\nto: 7')

let folder: string
let surveys: string
const lockPath = () => join(surveys, 'surveys.lock.json')
const write = (...questions: readonly string[]) =>
  writeFile(join(surveys, 'customers.md'), `${head}${questions.join('')}`)
/** Write the file and deploy it: compile, and lock what was compiled. */
const deploy = async (...questions: readonly string[]) => {
  await write(...questions)
  const built = join(folder, 'generated')
  expect(await compile(surveys, built)).toBe(true)
  const { done, said } = await writeLockFile({ folder: surveys, built })
  expect([said, done]).toEqual([said, true])
}
const errors = async () =>
  (await loadSurveys(surveys)).diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule)
const compiled = async () => {
  const { site, worker } = await loadSurveys(surveys)
  const [ofSite] = site.surveys
  const [ofWorker] = worker.surveys
  if (!ofSite || !ofWorker) throw new Error('the folder has no survey')
  expect(ofWorker.survey).toEqual(ofSite.survey)
  return ofWorker
}
const breaksFor = async (item: string) => breaksOf((await compiled()).survey, item).toSorted()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'breaks-'))
  surveys = join(folder, 'surveys')
  await cp('test/fixtures/lock/programme.md', join(surveys, 'programme.md'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('a question that was changed twice', () => {
  beforeEach(async () => {
    await deploy(refer, care)
    await deploy(breaking(warmly(refer), '2026-H2'), care)
    await deploy(breaking(refer, '2027-H2'), care)
  })

  test('has both of its breaks, for the site and for the worker', async () => {
    expect(await breaksFor('refer')).toEqual(['2026-H2', '2027-H2'])
    expect(await breaksFor('care')).toEqual([])
  })

  test('has three stretches that nothing joins, though its last words are those of the first', async () => {
    const { survey } = await compiled()
    const waves = ['2026-H1', '2026-H2', '2027-H1', '2027-H2'].map((wave) =>
      published(wave, [referral({ up: 30, level: 10, down: 10 })]),
    )
    const [trend] = trendsOf(survey, waves, ['refer'])
    expect(trend?.stretches.map(({ points }) => points.map(({ wave }) => wave))).toEqual([
      ['2026-H1'],
      ['2026-H2', '2027-H1'],
      ['2027-H2'],
    ])
    expect(trend?.stretches.map(({ breaks }) => breaks)).toEqual([undefined, '2026-H2', '2027-H2'])
    expect(pooledHeadline(survey, waves.slice(0, 2), 'refer')).toBeUndefined()
    expect(pooledHeadline(survey, waves.slice(1, 3), 'refer')?.waves).toEqual(['2026-H2', '2027-H1'])
  })

  test('tells a leader no change across the earlier break', async () => {
    const { survey } = await compiled()
    const now = snapshot([referral({ up: 40, level: 5, down: 5 })])
    const said = (wave: string, before: string) =>
      headlineSentences(survey, now, 'en', {
        wave,
        before: { wave: before, snapshot: snapshot([referral({ up: 5, level: 5, down: 40 })]) },
      })[0]
    expect(said('2027-H1', '2026-H2')).toContain('since wave 2026-H2')
    expect(said('2026-H2', '2026-H1')).not.toContain('since')
  })

  test('keeps them when its file says none any more', async () => {
    const before = await compiled()
    await deploy(refer, care)
    const after = await compiled()
    expect(after.survey.breaks).toEqual(before.survey.breaks)
    expect(after.version).toBe(before.version)
  })
})

test('what a file says is a break before it was deployed, and the same one after', async () => {
  await deploy(refer)
  await write(breaking(warmly(refer), '2026-H2'))
  expect(await breaksFor('refer')).toEqual(['2026-H2'])
  await deploy(breaking(warmly(refer), '2026-H2'))
  expect(await breaksFor('refer')).toEqual(['2026-H2'])
})

test('a break is no rule: answers are judged and counted as before', async () => {
  await deploy(refer, care)
  const before = await compiled()
  await write(breaking(warmly(refer), '2026-H2'), care)
  const after = await compiled()
  expect(after.survey.breaks).toBeDefined()
  expect(after.version).toBe(before.version)
})

test('no page that people answer on knows of breaks', async () => {
  await deploy(refer)
  const plain = rulesFor((await compiled()).survey, 'buyer')
  await deploy(breaking(warmly(refer), '2026-H2'))
  await deploy(breaking(refer, '2027-H2'))
  expect(JSON.stringify(rulesFor((await compiled()).survey, 'buyer'))).toBe(JSON.stringify(plain))
})

describe('a scale whose ends were changed', () => {
  test('and changed back is one line before, one between and one after', async () => {
    await deploy(refer, how)
    await deploy(refer, breaking(toSeven(how), '2026-H2'))
    await deploy(refer, breaking(how, '2027-H1'))
    const { survey } = await compiled()
    const waves = ['2026-H1', '2026-H2', '2027-H1'].map((wave) =>
      published(wave, [rated(30, 60, { item: 'how' })]),
    )
    const [trend] = trendsOf(survey, waves, ['how'])
    expect(trend?.stretches.map(({ breaks }) => breaks)).toEqual([undefined, '2026-H2', '2027-H1'])
  })

  test('does not come back under its id with other ends', async () => {
    await deploy(refer, how)
    await deploy(refer)
    await write(refer, breaking(toSeven(how), '2027-H1'))
    expect(await errors()).toEqual(['reused-id'])
  })
})

describe('a question that was retired', () => {
  test('has its breaks while it is gone', async () => {
    await deploy(refer, how)
    await deploy(refer, breaking(how.replace('Fully', 'Entirely'), '2026-H2'))
    await deploy(refer)
    expect(await breaksFor('how')).toEqual(['2026-H2'])
  })

  test('and comes back as it was joins the waves in which it was asked', async () => {
    await deploy(refer, how)
    await deploy(refer, breaking(how.replace('Fully', 'Entirely'), '2026-H2'))
    await deploy(refer)
    await deploy(refer, how.replace('Fully', 'Entirely'))
    expect(await breaksFor('how')).toEqual(['2026-H2'])
  })

  test('and comes back changed is refused until a break parts it', async () => {
    await deploy(refer, how)
    await deploy(refer)
    await write(refer, how.replace('Fully', 'Entirely'))
    expect(await errors()).toEqual(['broken-trend'])
    await deploy(refer, breaking(how.replace('Fully', 'Entirely'), '2027-H1'))
    expect(await breaksFor('how')).toEqual(['2027-H1'])
  })

  test('and comes back with other items in its index is refused until a break parts it', async () => {
    const wider = care.replace('\n\n## ', '\n## ').trimEnd()
    await deploy(refer, care)
    await deploy(refer)
    await write(refer, `${wider}\n- after: ask afterwards\n`)
    expect(await errors()).toEqual(['broken-trend'])
    await write(refer, care)
    expect(await errors()).toEqual([])
  })
})

describe('an index', () => {
  test('begins anew with a question that feeds it, also when that is gone since', async () => {
    await deploy(refer, care, more)
    await deploy(refer, care, breaking(more.replace('frequency', 'agree'), '2026-H1'))
    await deploy(refer, breaking(care, '2027-H1'))
    expect(await breaksFor('care')).toEqual(['2026-H1', '2027-H1'])
    expect(await breaksFor('care.listen')).toEqual(['2027-H1'])
    const { survey } = await compiled()
    const waves = ['2025-H2', '2026-H1', '2026-H2', '2027-H1'].map((wave) =>
      published(wave, [index([40, 60, 80, 90])]),
    )
    const [trend] = trendsOf(survey, waves, ['care'])
    expect(trend?.stretches.map(({ breaks }) => breaks)).toEqual([undefined, '2026-H1', '2027-H1'])
  })

  test('keeps the breaks of a question that feeds another one now, which begins with that change alone', async () => {
    const moved = more.replace('measures: care', 'measures: received')
    await deploy(refer, care, more)
    await deploy(refer, care, breaking(more.replace('frequency', 'agree'), '2026-H1'))
    await deploy(refer, breaking(care, '2027-H1'), breaking(moved.replace('frequency', 'agree'), '2027-H1'))
    await deploy(refer, care, moved.replace('frequency', 'agree'))
    expect(await breaksFor('care')).toEqual(['2026-H1', '2027-H1'])
    expect(await breaksFor('received')).toEqual(['2027-H1'])
    expect(await breaksFor('call')).toEqual(['2026-H1', '2027-H1'])
  })
})

describe('a lock that was written before indexes had breaks of their own', () => {
  const older = async () => {
    const lock = JSON.parse(await readFile(lockPath(), 'utf8'))
    delete lock.surveys.customers.breaks
    await writeFile(lockPath(), JSON.stringify(lock))
  }

  test('is read, and gives every break of its questions', async () => {
    await deploy(refer, care, more)
    await deploy(
      breaking(warmly(refer), '2025-H2'),
      care,
      breaking(more.replace('frequency', 'agree'), '2026-H1'),
    )
    await deploy(breaking(refer, '2026-H2'), breaking(care, '2027-H1'))
    const before = (await compiled()).survey.breaks
    await older()
    expect(await errors()).toEqual([])
    expect((await compiled()).survey.breaks).toEqual(before)
    await deploy(refer, care)
    expect((await compiled()).survey.breaks).toEqual(before)
  })

  test('of a survey without a break stays one without', async () => {
    await deploy(refer, care)
    await older()
    expect((await compiled()).survey).not.toHaveProperty('breaks')
  })
})

test('what was compiled is the same before and after it was written down', async () => {
  await deploy(refer, care, more)
  await deploy(refer, care, breaking(more.replace('frequency', 'agree'), '2026-H1'))
  await write(breaking(warmly(refer), '2027-H1'), breaking(care, '2026-12-01'))
  const built = join(folder, 'generated')
  expect(await compile(surveys, built)).toBe(true)
  const read = async (name: string) => readFile(join(built, name), 'utf8')
  const [site, worker] = [await read('site.json'), await read('worker.json')]
  for (const text of [site, worker]) {
    const { surveys: all } = JSON.parse(text) as SiteFile | WorkerFile
    expect(all[0]?.survey.breaks?.measures.care).toEqual(['2026-12-01', '2026-H1'])
  }
  expect(await writeLockFile({ folder: surveys, built })).toMatchObject({ done: true })
  expect(await compile(surveys, built)).toBe(true)
  expect([await read('site.json'), await read('worker.json')]).toEqual([site, worker])
})
