import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CompiledPromise } from '#engine/model.ts'
import type { Leader } from '#engine/programme.ts'
import { personOf } from '#worker/access/derived.ts'
import { alertSpan } from '#worker/jobs/leader-mails.ts'
import { runJobs } from '#worker/jobs/run-jobs.ts'
import { leaderMail } from '#worker/mailer/leader-mail.ts'
import { makeSurvey } from '../../make-survey.ts'
import { freshId, makeWorld } from '../world.ts'

const survey = (id: string, promise: string) =>
  makeSurvey(
    `---
title: Test
audience: customers
privacy: ${promise}
cadence: half-yearly
roles:
  buyer: You buy
---

# One {#one}

## Would you refer us? {#refer}

type: referral

## Tell us a story {#story}

type: story

## May we call you? {#call}

type: callback
`,
    id,
  )

const someone = (email: string, change: Partial<Leader> = {}): Leader => ({
  email,
  name: email.split('@')[0] ?? '',
  surveys: 'all',
  rights: ['callbacks', 'comments'],
  digest: true,
  ...change,
})
const leaders = [
  someone('all@example.com'),
  someone('silent@example.com', { digest: false }),
  someone('figures@example.com', { rights: [] }),
  someone('elsewhere@example.com', { surveys: ['other'] }),
]
const settings = { OWNER_KEY: env.OWNER_KEY }
const monday = new Date('2026-11-23T08:05:00Z')

let world: ReturnType<typeof makeWorld>
beforeEach(async () => {
  for (const table of ['responses', 'mails', 'hooks', 'tallies', 'folds', 'snapshots', 'waves'])
    await env.DB.prepare(`delete from ${table}`).run()
  world = makeWorld({ surveys: [survey('called', 'named'), survey('other', 'confidential')], leaders })
  world.clock.now = new Date('2026-11-22T10:02:00Z')
})

const answer = (id: string, answers: object) => {
  const body = { id: freshId(), survey: id, role: 'buyer', language: 'en', version: `v ${id}`, answers }
  return world.post('/api/responses', body)
}
const wanted = { refer: 9, call: { text: 'After six', consent: true } }
const tick = (moment = world.clock.now) => {
  world.clock.now = moment
  return runJobs(world.store, world.definitions, '*/5 * * * *', moment, settings)
}
const queued = async () => {
  const { results } = await env.DB.prepare('select * from mails order by kind').all<Record<string, string>>()
  const names = new Map(
    await Promise.all(
      leaders.map(async ({ email }) => [await personOf(settings, email), email.split('@')[0]] as const),
    ),
  )
  return results.map(({ kind = '', person = '', survey: of }) => [kind, names.get(person), of])
}
const desk = () => ({
  store: world.store,
  definitions: world.definitions,
  settings,
  site: 'https://surveys.example',
  now: world.clock.now,
})
const mailTo = async (email: string, kind: string, of = '*') =>
  leaderMail(desk(), { survey: of, wave: '', person: await personOf(settings, email), kind })

describe('an alert', () => {
  const kind = 'alert 2026-11-22T10:00:00.000Z'

  test('goes to leaders in scope with the right to callbacks, once for a quarter of an hour', async () => {
    await answer('called', wanted)
    await tick()
    await answer('called', wanted)
    await tick(new Date('2026-11-22T10:07:00Z'))
    const expected = [
      [kind, 'all', 'called'],
      [kind, 'silent', 'called'],
    ]
    expect((await queued()).toSorted()).toEqual(expected)
    const due = await env.DB.prepare('select distinct due_at as due from mails').first<{ due: number }>()
    expect(due?.due).toBe(Date.parse('2026-11-22T10:00:00Z') + alertSpan)
  })

  test('counts all of its quarter of an hour, and says nothing of what was answered', async () => {
    await answer('called', wanted)
    await tick()
    await answer('called', wanted)
    await tick(new Date('2026-11-22T10:07:00Z'))
    await answer('called', wanted)
    await tick(new Date('2026-11-22T10:15:00Z'))
    const made = await mailTo('all@example.com', kind, 'called')
    if (typeof made === 'string') throw new Error(made)
    expect(made.mail.subject).toContain('2 people')
    for (const part of [made.mail.html, made.mail.text]) {
      expect(part).toContain('https://surveys.example/results/called/')
      expect(part).not.toContain('After six')
    }
  })

  test.each([
    ['whose right was taken away', 'figures@example.com', 'may read of callbacks no more'],
    ['whom the programme names no more', 'gone@example.com', 'names this leader no more'],
  ])('is not sent to a leader %s', async (_, email, reason) => {
    expect(await mailTo(email, kind, 'called')).toContain(reason)
  })

  test('is not sent of a survey that is no more', async () => {
    expect(await mailTo('all@example.com', kind, 'gone')).toContain('may read of callbacks no more')
  })

  test('nobody is alerted of those who do not want a call', async () => {
    await answer('called', { refer: 9, call: { text: 'No', consent: false } })
    await tick()
    expect(await queued()).toEqual([])
  })
})

describe('a digest', () => {
  test('is due on Monday from eight on, once, for leaders in scope who do not decline it', async () => {
    await answer('called', { refer: 9 })
    await tick()
    await tick(new Date('2026-11-23T07:55:00Z'))
    expect(await queued()).toEqual([])
    await tick(monday)
    await tick(new Date('2026-11-23T08:10:00Z'))
    expect((await queued()).toSorted()).toEqual([
      ['digest 2026-11-23', 'all', '*'],
      ['digest 2026-11-23', 'figures', '*'],
    ])
  })

  test('is not due where nothing was published in the week before', async () => {
    await answer('called', { refer: 9 })
    await tick()
    await tick(new Date('2026-12-07T08:05:00Z'))
    expect(await queued()).toEqual([])
  })

  test('tells what the leader may read, in figures with base and interval', async () => {
    for (const refer of [10, 9, 9, 3]) await answer('called', { refer })
    await answer('called', { ...wanted, story: { text: 'They stayed all night.', consent: true } })
    await tick()
    world.clock.now = monday
    const all = await mailTo('all@example.com', 'digest 2026-11-23')
    const figures = await mailTo('figures@example.com', 'digest 2026-11-23')
    if (typeof all === 'string' || typeof figures === 'string') throw new Error('there is something to tell')
    expect(all.mail.text).toMatch(/5 new answers/)
    expect(all.mail.text).toMatch(/Would refer: 60,\s+likely\s+between/)
    expect(all.mail.text).toMatch(/1 person asked to be called/)
    expect(figures.mail.text).not.toMatch(/asked to be called|story/)
    expect(all.mail.text).not.toContain('all night')
  })

  test('tells of the seven days before its Monday', async () => {
    for (const moment of ['2026-11-15T12:00:00Z', '2026-11-16T09:00:00Z']) {
      world.clock.now = new Date(moment)
      await answer('called', { refer: 9 })
      await tick()
    }
    world.clock.now = monday
    const made = await mailTo('all@example.com', 'digest 2026-11-23')
    if (typeof made === 'string') throw new Error(made)
    expect(made.mail.text).toMatch(/\b1 new answer\b/)
  })

  test('says of a wave how far it moved since the one before, once it is closed', async () => {
    const told = async (day: string) => {
      const made = await mailTo('all@example.com', `digest ${day}`)
      if (typeof made === 'string') throw new Error(made)
      return made.mail.text.replace(/\s+/g, ' ')
    }
    for (const refer of [10, 9, 9, 3]) await answer('called', { refer })
    await tick()
    await tick(new Date('2027-01-14T10:00:00Z'))
    for (const refer of [10, 3, 3, 9, 8]) await answer('called', { refer })
    await tick()
    world.clock.now = new Date('2027-01-18T08:05:00Z')
    expect(await told('2027-01-18')).toContain('Would refer: 0, likely between')
    expect(await told('2027-01-18')).not.toContain('since wave')
    await env.DB.prepare("update waves set closes_on = '2027-01-17' where wave = '2027-H1'").run()
    expect(await told('2027-01-18')).toMatch(
      /Too few to tell a change since wave 2026-H2; we would see one above about \d+\./,
    )
  })

  test('tells nothing of a survey that is out of scope', async () => {
    await answer('called', { refer: 9 })
    await tick()
    world.clock.now = monday
    expect(await mailTo('elsewhere@example.com', 'digest 2026-11-23')).toBe('nothing is new')
  })

  test('is not sent to whoever wants none by now, and nothing of another kind is', async () => {
    await answer('called', { refer: 9 })
    await tick()
    world.clock.now = monday
    expect(await mailTo('silent@example.com', 'digest 2026-11-23')).toBe('this leader wants no digests')
    expect(await mailTo('all@example.com', 'greeting')).toBe('there is no mail of the kind «greeting»')
  })

  test('tells of a confidential survey how many answered, and no figure before its close', async () => {
    for (const refer of [10, 9, 9, 3, 8, 9]) await answer('other', { refer })
    await tick()
    world.clock.now = monday
    const made = await mailTo('elsewhere@example.com', 'digest 2026-11-23')
    if (typeof made === 'string') throw new Error(made)
    expect(made.mail.text).toMatch(/6 new answers/)
    expect(made.mail.text).not.toMatch(/Would refer|likely/)
  })
})

describe('promises that are owed', () => {
  const promise = (title: string, due: string, surveys: string[] = [], more: object = {}) => ({
    terms: { id: title, surveys, made: '2026-10-01', due, ...more },
    words: {
      [title === 'Auf Deutsch' ? 'de' : 'en']: {
        title,
        owner: 'Ines Hallworth',
        said: { title: 'You said', body: '<p>x</p>' },
        do: { title: 'We do', body: '<p>y</p>' },
      },
    },
  })
  const promises: CompiledPromise[] = [
    promise('Late', '2026-11-22'),
    promise('Today', '2026-11-23'),
    promise('Soon', '2026-12-07'),
    promise('In a while', '2026-12-08'),
    promise('Kept', '2026-11-22', [], { done: '2026-11-20' }),
    promise('Dropped', '2026-11-30', [], { dropped: '2026-11-20' }),
    promise('For those called', '2026-11-30', ['called']),
    promise('For the others', '2026-11-30', ['other', 'called']),
    promise('Auf Deutsch', '2026-11-30'),
  ]
  const told = async (email: string) => {
    world.clock.now = monday
    const made = await mailTo(email, 'digest 2026-11-23')
    if (typeof made === 'string') throw new Error(made)
    const names = promises.map(({ terms }) => terms.id)
    return names.filter((name) => made.mail.text.includes(name))
  }

  test('are told by themselves: late ones, and those due within fourteen days', async () => {
    Object.assign(world.definitions, { promises })
    expect(await told('all@example.com')).toEqual([
      ...['Late', 'Today', 'Soon', 'For those called', 'For the others', 'Auf Deutsch'],
    ])
  })

  test('are told to those who may read of what they are about', async () => {
    Object.assign(world.definitions, { promises })
    expect(await told('elsewhere@example.com')).toEqual([
      ...['Late', 'Today', 'Soon', 'For the others', 'Auf Deutsch'],
    ])
  })

  test('beside none of which nothing is new', async () => {
    Object.assign(world.definitions, { promises: promises.slice(3, 6) })
    world.clock.now = monday
    expect(await mailTo('all@example.com', 'digest 2026-11-23')).toBe('nothing is new')
  })
})
