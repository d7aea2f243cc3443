import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compile } from '#cli/compile.ts'
import { loadSurveys } from '#cli/load-surveys.ts'
import type { SiteFile, WorkerFile } from '#engine/model.ts'
import { run } from './run.ts'
import { someFolder } from './some-folder.ts'

let folder: string
const surveys = () => join(folder, 'surveys')
const generated = () => join(folder, 'generated')
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compile-'))
  await cp('surveys', surveys(), {
    recursive: true,
    filter: (path) => path === 'surveys' || path.endsWith('.md'),
  })
})
afterEach(() => rm(folder, { recursive: true }))

const change = async (file: string, from: string, to: string) => {
  const text = await readFile(join(surveys(), file), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(surveys(), file), text.replace(from, to))
}

describe('a folder with a mistake', () => {
  test('is refused with file, line and column, and nothing is written', async () => {
    await change('customers.md', 'type: referral', 'type: referal')
    const lines = (await readFile(join(surveys(), 'customers.md'), 'utf8')).split('\n')
    const line = lines.indexOf('type: referal') + 1
    const checked = await run('check', [surveys()])
    expect(checked.code).toBe(1)
    expect(checked.err).toContain(`customers.md:${line}:7 error unknown-type`)
    expect(checked.err).toContain('did you mean «referral»?')
    expect(checked.err).toContain(`${line} | type: referal`)
    expect(await compile(surveys(), generated())).toBe(false)
    await expect(stat(generated())).rejects.toThrow()
  })

  test('is told every mistake of every file at once', async () => {
    await change('customers.md', 'type: referral', 'type: referal')
    await change('sales.md', 'audience: employees', 'audience: staff')
    const { err } = await run('check', [surveys()])
    expect(err).toContain('customers.md:')
    expect(err).toContain('sales.md:')
    expect(err).toContain('2 errors')
  })

  test('is refused as well where only a scenario goes otherwise', async () => {
    const other = await someFolder()
    expect(await compile(other, generated())).toBe(true)
    const walk = join(other, 'scenarios', 'walks.md')
    await writeFile(walk, (await readFile(walk, 'utf8')).replace('asked: wrong', 'not asked: wrong'))
    expect(await compile(other, generated())).toBe(false)
    await rm(other, { recursive: true })
  })

  test('without a programme file says so', async () => {
    await rm(join(surveys(), 'programme.md'))
    await expect(loadSurveys(surveys())).rejects.toThrow('programme.md cannot be read')
  })
})

describe('a folder without mistakes', () => {
  test('gives the site no leader and no address, and the worker no prose', async () => {
    expect(await compile(surveys(), generated())).toBe(true)
    const site = await readFile(join(generated(), 'site.json'), 'utf8')
    const worker = await readFile(join(generated(), 'worker.json'), 'utf8')
    const { leaders } = JSON.parse(worker) as WorkerFile
    expect(leaders.length).toBeGreaterThan(0)
    for (const { email, name } of leaders) {
      expect(site).not.toContain(email)
      const senders = Object.values((JSON.parse(site) as SiteFile).programmes).map(({ sender }) => sender)
      if (!senders.some((sender) => sender.includes(name))) expect(site).not.toContain(name)
    }
    // Of all words only those that mails say.
    expect(worker).toContain('Would you refer')
    expect(worker).not.toContain('A few words are enough.')
    const words = JSON.stringify((JSON.parse(site) as SiteFile).surveys)
    expect(words).not.toMatch(/\{(company|sector|period)\}/)
  })

  test('lets figures be about single sellers only where the programme says on what ground', async () => {
    const told = async () =>
      (await loadSurveys(surveys())).worker.surveys.map(({ survey }) => survey.aboutPeople)
    expect(new Set(await told())).toEqual(new Set([undefined]))
    await change(
      'programme.md',
      'values:\n',
      'results about people: sellers\nbasis: Works agreement 12\nvalues:\n',
    )
    expect(new Set(await told())).toEqual(new Set(['sellers']))
  })

  test('tells the worker how people are reached, and the site nothing of it', async () => {
    await change('programme.md', '  reply to: hello@', '  quiet hours: 21:07 to 06:13\n  reply to: hello@')
    await compile(surveys(), generated())
    const site = await readFile(join(generated(), 'site.json'), 'utf8')
    const worker = JSON.parse(await readFile(join(generated(), 'worker.json'), 'utf8')) as WorkerFile
    expect(worker.mail).toEqual({
      from: 'surveys@hollinrime.example',
      replyTo: 'hello@hollinrime.example',
      quiet: { from: '21:07', to: '06:13' },
      everyDays: 180,
      aMinute: 60,
    })
    const kept = worker.surveys.map(({ survey, sending }) => [survey.id, sending.keep])
    expect(Object.fromEntries(kept)).toEqual({
      customers: 'here',
      prospects: 'here',
      sales: 'owner',
      service: 'owner',
    })
    for (const said of ['hollinrime.example', '21:07', '"sending"', '"remindAfterDays"', '"digest"'])
      expect(site).not.toContain(said)
  })

  test('says in mails what the file says, and asks by links what each role is asked first', async () => {
    const { worker } = await loadSurveys(surveys())
    const customers = worker.surveys.find(({ survey }) => survey.id === 'customers')
    const { notices, first } = customers?.mail.de ?? {}
    expect(Object.keys(notices ?? {})).toEqual(['invitation', 'reminder', 'feedback'])
    expect(JSON.stringify(notices)).toContain('Hollinrime')
    expect(first?.buyer?.id).toBe('refer')
    expect(first?.buyer?.title).toContain('Hollinrime')
    expect(first?.buyer?.choices).toHaveLength(11)
    // Where the first question has rows, the mail has the one link alone.
    expect(worker.surveys.find(({ survey }) => survey.id === 'service')?.mail.en?.first).toEqual({})
  })

  test('how people are reached is no part of a survey’s version', async () => {
    const versions = async () => (await loadSurveys(surveys())).worker.surveys.map(({ version }) => version)
    const before = await versions()
    await change('customers.md', 'keep: here', 'keep: owner\nreminders: 2\nremind after: 9 days')
    expect(await versions()).toEqual(before)
  })

  test('is written only where something changed', async () => {
    await compile(surveys(), generated())
    const before = await stat(join(generated(), 'site.json'))
    await compile(surveys(), generated())
    expect((await stat(join(generated(), 'site.json'))).mtimeMs).toBe(before.mtimeMs)
  })

  test('another wording is the same version, another rule another one', async () => {
    const versions = async () => (await loadSurveys(surveys())).worker.surveys.map(({ version }) => version)
    const [first] = await versions()
    await change('customers.md', 'Would you refer', 'Would you warmly refer')
    expect((await versions())[0]).toBe(first)
    await change('customers.md', 'required: soft', 'required: yes')
    expect((await versions())[0]).not.toBe(first)
  })

  test('a company’s name with marks stays a name, also inside help', async () => {
    await change('programme.md', 'company: Hollinrime', 'company: Hollin & <Rime>')
    await change('customers.md', 'A few words are enough.', 'A few words to {company} are enough.')
    const { site } = await loadSurveys(surveys())
    const questions = site.surveys.find(({ survey }) => survey.id === 'customers')?.words.en?.questions
    expect(questions?.refer?.title.text).toContain('Hollin & <Rime>')
    expect(questions?.['refer-why']?.help?.text).toContain('Hollin &amp; &lt;Rime&gt;')
  })
})
