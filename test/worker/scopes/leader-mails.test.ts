import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { personOf } from '#worker/access/derived.ts'
import { runJobs } from '#worker/jobs/run-jobs.ts'
import { leaderMail } from '#worker/mailer/leader-mail.ts'
import { emptied, leaderOf, makeScoped, people, teams, wave } from './scoped-world.ts'

const leaders = [
  leaderOf('whole'),
  leaderOf('gulf', teams('Gulf')),
  leaderOf('two', teams('Gulf', 'North')),
  leaderOf('west', teams('West')),
  leaderOf('rika', { attribute: 'seller', values: ['Gulf seller'] }, ['export']),
]
const settings = { OWNER_KEY: env.OWNER_KEY }
const monday = '2026-05-11'

beforeEach(emptied)

function made(id = 'pulse', promise = 'named') {
  const world = makeScoped(id, promise, leaders)
  world.clock.now = new Date('2026-05-06T10:02:00Z')
  const tick = (moment = world.clock.now) => {
    world.clock.now = moment
    return runJobs(world.store, world.definitions, '*/5 * * * *', moment, settings)
  }
  const mailTo = async (name: string, kind: string, survey = '*') => {
    const desk = {
      store: world.store,
      definitions: world.definitions,
      settings,
      site: 'https://x.example',
      now: world.clock.now,
    }
    const person = await personOf(settings, `${name}@example.com`)
    const letter = await leaderMail(desk, { survey, wave: survey === '*' ? '' : wave, person, kind })
    return typeof letter === 'string'
      ? letter
      : `${letter.mail.subject}\n${letter.mail.text}\n${letter.mail.html}`
  }
  return { ...world, tick, mailTo }
}

describe('a digest', () => {
  test('tells a leader of one team its figures, changes and counts, names the team, and nobody else', async () => {
    const { bring, ask, tick, mailTo, clock } = made()
    await bring([...people('Gulf', [9, 9, 3, 10]), ...people('North', [1, 2, 3, 2, 2])])
    await ask('Gulf')
    await ask('North')
    await tick()
    clock.now = new Date(`${monday}T08:05:00Z`)
    const gulf = await mailTo('gulf', `digest ${monday}`)
    expect(gulf).toContain('All of it is about Gulf alone.')
    expect(gulf).toMatch(/5 new answers/)
    expect(gulf).toMatch(/1 person asked to be called/)
    expect(gulf).toMatch(/Would refer: 20,\s+likely/)
    expect(gulf).not.toMatch(/North|11 new answers|2 people/)
    const whole = await mailTo('whole', `digest ${monday}`)
    expect(whole).toMatch(/11 new answers/)
    expect(whole).not.toContain('All of it is about')
  })

  test('tells of several teams one by one', async () => {
    const { bring, tick, mailTo, clock } = made()
    await bring([...people('Gulf', [9, 9, 3]), ...people('North', [1, 2, 3, 2]), ...people('West', [9])])
    await tick()
    clock.now = new Date(`${monday}T08:05:00Z`)
    const two = await mailTo('two', `digest ${monday}`)
    expect(two).toContain('All of it is about Gulf and North alone.')
    expect(two).toMatch(/7 new answers/)
    expect(two.match(/Would refer/g)?.length).toBe(4)
    expect(two).not.toContain('West')
  })

  test('is not sent where nothing of the scope is new', async () => {
    const { bring, tick, mailTo, clock } = made()
    await bring(people('Gulf', [9, 9, 3]))
    await tick()
    clock.now = new Date(`${monday}T08:05:00Z`)
    expect(await mailTo('west', `digest ${monday}`)).toBe('nothing is new')
  })

  test('counts nobody by seller, and nobody of a part where nobody is named', async () => {
    const { bring, ask, tick, mailTo, clock } = made('inside', 'confidential')
    await bring([...people('Gulf', [9, 9, 3, 9, 2, 8, 8]), ...people('North', [9, 1, 2, 3, 9, 8, 7])])
    await ask('Gulf')
    await tick()
    clock.now = new Date(`${monday}T08:05:00Z`)
    expect(await mailTo('gulf', `digest ${monday}`)).toBe('nothing is new')
    expect(await mailTo('whole', `digest ${monday}`)).toMatch(/15 new answers/)
    clock.now = new Date('2026-07-20T08:05:00Z')
    await tick()
    const closed = await mailTo('gulf', 'digest 2026-07-20')
    expect(closed).toMatch(/Would refer/)
    expect(closed).not.toMatch(/new answer|asked to be called|North/)
  })
})

describe('an alert', () => {
  const kind = 'alert 2026-05-06T10:00:00.000Z'
  const queued = async () => {
    const { results } = await env.DB.prepare("select person from mails where kind like 'alert%'").all<{
      person: string
    }>()
    const names = await Promise.all(
      leaders.map(async ({ email, name }) => [await personOf(settings, email), name] as const),
    )
    return results.map(({ person }) => new Map(names).get(person)).toSorted()
  }

  test('goes to leaders in whose scope somebody asked, and counts those alone', async () => {
    const { ask, tick, mailTo } = made()
    await ask('North')
    await ask('North')
    await tick()
    expect(await queued()).toEqual(['two', 'whole'])
    await ask('Gulf')
    await tick(new Date('2026-05-06T10:07:00Z'))
    expect(await queued()).toEqual(['gulf', 'two', 'whole'])
    const gulf = await mailTo('gulf', kind, 'pulse')
    expect(gulf).toContain('1 person asked to be called')
    expect(gulf).toContain('All of it is about Gulf alone.')
    expect(await mailTo('two', kind, 'pulse')).toContain('3 people asked to be called')
    expect(await mailTo('west', kind, 'pulse')).toBe('nobody in the scope of this leader asked to be called')
  })

  test('goes to nobody of a part where nobody is named', async () => {
    const { ask, tick } = made('inside', 'confidential')
    await ask('Gulf')
    await tick()
    expect(await queued()).toEqual(['whole'])
  })
})
