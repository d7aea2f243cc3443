import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { runJobs } from '#worker/jobs/run-jobs.ts'
import { answer, fieldwork, invite, sendAll, world } from './fieldwork-world.ts'
import { freshId, submission } from './world.ts'

const wave = '2026-H2'
const close = (survey: string, body: object) => world.own(`/api/waves/${survey}/close`, body)
const told = async (response: Response) => [response.status, await response.json()]

/** What waits, went or was stopped in a survey, with why. */
const mailsOf = async (survey: string) =>
  (
    await env.DB.prepare(
      `select kind || ' ' || state || coalesce(': ' || error, '') as told, count(*) as count
       from mails where survey = ? group by 1 order by 1`,
    )
      .bind(survey)
      .all<{ told: string; count: number }>()
  ).results.map(({ told: what, count }) => `${count} ${what}`)

beforeEach(async () => {
  world.clock.now = new Date('2026-11-22T10:00:00Z')
  for (const table of ['waves', 'recipients', 'links', 'mails', 'responses', 'folds', 'tallies', 'snapshots'])
    await env.DB.prepare(`delete from ${table}`).run()
})

describe('a wave that cannot be closed', () => {
  test.each([{}, { wave: '' }, { wave: 'all' }, { wave: 3 }, { wave: '2026-H3' }])(
    'is none of the survey: %j',
    async (body) => {
      expect((await close('pulse', body)).status).toBe(400)
    },
  )

  test('has not begun, or is of a survey that there is not', async () => {
    expect(await told(await close('pulse', { wave }))).toMatchObject([
      404,
      { detail: 'The wave «2026-H2» of «pulse» has not begun, so there is nothing to close.' },
    ])
    expect((await close('nothing', { wave })).status).toBe(404)
  })

  test('is closed by no other door', async () => {
    await invite()
    expect((await world.post('/api/waves/pulse/close', { wave })).status).toBe(401)
    expect((await fieldwork()).closed).toBe(false)
  })
})

describe('closing a wave', () => {
  test('ends it today, stops what waits, and lets feedback go', async () => {
    const guest = await invite()
    await sendAll()
    await invite()
    await world.store.queueMails([
      { survey: 'pulse', wave, person: guest.person, kind: 'reminder', dueAt: 1 },
      { survey: 'pulse', wave, person: guest.person, kind: 'feedback', dueAt: 1 },
    ])
    const other = await invite('buyer', { survey: 'other' })
    expect(await told(await close('pulse', { wave }))).toEqual([200, { closesOn: '2026-11-22' }])
    expect(await mailsOf('pulse')).toEqual([
      '1 feedback due',
      '1 invitation sent',
      '1 invitation stopped: the wave is closed',
      '1 reminder stopped: the wave is closed',
    ])
    expect(await mailsOf('other')).toEqual(['1 invitation due'])
    const { closed, closesOn } = await fieldwork()
    expect([closed, closesOn, (await fieldwork('other')).closed]).toEqual([true, '2026-11-22', false])
    // Whoever had begun may still send for seven days.
    await answer(guest)
    await answer(other)
    world.clock.now = new Date('2026-11-29T10:00:00Z')
    const late = await world.post('/api/responses', submission({ token: guest.token }))
    expect(late.status).toBe(410)
  })

  test('again, or a wave that had closed by itself, is told as it stands', async () => {
    await invite()
    await close('pulse', { wave })
    world.clock.now = new Date('2026-11-25T10:00:00Z')
    expect(await told(await close('pulse', { wave }))).toEqual([200, { closesOn: '2026-11-22' }])
    await env.DB.prepare("update waves set closes_on = '2026-11-10'").run()
    expect(await told(await close('pulse', { wave }))).toEqual([200, { closesOn: '2026-11-10' }])
  })

  test('that nobody could tell the end of closes it, too, and no link can be added any more', async () => {
    await invite('buyer', { survey: 'other' })
    await env.DB.prepare('update waves set closes_on = null').run()
    expect(await told(await close('other', { wave }))).toEqual([200, { closesOn: '2026-11-22' }])
    const links = [{ person: freshId(), address: 'late@firm.example', role: 'buyer' }]
    expect((await world.own('/api/recipients/other', { links })).status).toBe(410)
  })

  test('of a confidential survey lets its results be published by the clock', async () => {
    for (let guest = 0; guest < 6; guest++) await answer(await invite('buyer', { survey: 'other' }))
    const run = () => runJobs(world.store, world.definitions, '*/5 * * * *', world.clock.now, env)
    await run()
    expect((await world.store.standings('other'))[0]?.published).toBeNull()
    await close('other', { wave })
    await run()
    expect((await world.store.standings('other'))[0]?.published).not.toBeNull()
  })

  test('is noted for whoever asks what was done', async () => {
    await invite()
    await close('pulse', { wave })
    const [last] = await world.store.audit(5)
    expect(last).toMatchObject({ survey: 'pulse', detail: expect.stringContaining(wave) })
  })
})
