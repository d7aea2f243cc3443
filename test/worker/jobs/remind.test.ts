import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { runJobs } from '#worker/jobs/run-jobs.ts'
import { answerBy, emptyMails, type Given, invitePerson, mailsOf } from '../invited.ts'
import { makeWorld } from '../world.ts'

const minute = 60_000
const day = 1440 * minute
const invited = new Date('2026-11-02T12:00:00Z')
/** Mails go out some moments after the clock has struck. */
const later = (days: number) => new Date(invited.getTime() + days * day + minute)
const settings = { OWNER_KEY: env.OWNER_KEY, MAILER: 'mailbox' }
const sending = { keep: 'here', reminders: 1, remindAfterDays: 7 } as const
const world = makeWorld({ leaders: [], sending: { pulse: sending } })
const twice = makeWorld({ leaders: [], sending: { pulse: { ...sending, reminders: 2 } } })
const never = makeWorld({ leaders: [], sending: { pulse: { ...sending, reminders: 0 } } })

beforeEach(emptyMails)

/** Invite somebody, and let the clock strike so that the invitation goes out. */
async function inviteOne(given: Given = {}) {
  const ada = await invitePerson('pulse', 'ada@example.com', { due: invited.getTime(), ...given })
  await strike(invited)
  return ada
}
const strike = (at: Date, { store, definitions } = world) =>
  runJobs(store, definitions, '*/5 * * * *', at, settings)

/** Tell what was sent and what was not, by kind. */
const kinds = async () => (await mailsOf('pulse')).map(({ kind, state }) => `${kind} ${state}`)

describe('nobody is reminded', () => {
  const noneAfter = async (days: number, walk = world) => {
    await strike(later(days), walk)
    expect(await kinds()).toEqual(['invitation sent'])
  }

  test('before the days are over', async () => {
    await inviteOne()
    await noneAfter(6.99)
  })

  test('who has answered', async () => {
    await answerBy(await inviteOne())
    await noneAfter(7)
  })

  test('who declined', async () => {
    const { hash } = await inviteOne()
    await world.store.declineLink(hash)
    await noneAfter(7)
  })

  test('who passed their link on', async () => {
    const { hash } = await inviteOne()
    const link = { survey: 'pulse', wave: 'all', role: 'user', language: 'en', attributes: {} }
    await world.store.passOn(hash, { ...link, hash: 'of a colleague' })
    await noneAfter(7)
  })

  test('whose address is kept no more', async () => {
    await inviteOne()
    await env.DB.prepare('update recipients set address = null').run()
    await noneAfter(7)
  })

  test('who unsubscribed from this survey, or from all', async () => {
    for (const scope of ['pulse', '*']) {
      await emptyMails()
      const { person } = await inviteOne()
      await world.store.suppress([person], scope, 'unsubscribed', '2026-11-03')
      await noneAfter(7)
    }
  })

  test('when the wave closes tomorrow or has closed', async () => {
    for (const closesOn of ['2026-11-10', '2026-11-09']) {
      await emptyMails()
      await inviteOne({ closesOn })
      await noneAfter(7)
    }
  })

  test('where the file says that nobody is', async () => {
    await inviteOne()
    await noneAfter(7, never)
  })

  test('whose invitation has not gone out', async () => {
    await invitePerson('pulse', 'ada@example.com', { due: later(9).getTime() })
    await strike(later(8))
    expect(await kinds()).toEqual(['invitation due'])
  })
})

describe('whoever has not answered', () => {
  test('is reminded once, with the link of the invitation', async () => {
    const { token } = await inviteOne({ closesOn: '2026-11-11' })
    for (const days of [7, 7.01, 8]) await strike(later(days))
    expect(await kinds()).toEqual(['invitation sent', 'reminder sent'])
    const mails = await world.store.keptMails(10)
    const raws = await Promise.all(mails.map(async ({ id }) => (await world.store.keptMail(id))?.raw ?? ''))
    expect(mails).toHaveLength(2)
    for (const raw of raws) expect(raw.replace(/=\r\n/g, '')).toContain(token)
  })

  test('counts as such after a part of the answers', async () => {
    await answerBy(await inviteOne(), 'partial')
    await strike(later(7))
    expect(await kinds()).toEqual(['invitation sent', 'reminder sent'])
  })

  test('is reminded a second time, as long after the first, where the file says so', async () => {
    await inviteOne()
    await strike(later(8), twice)
    await strike(later(14.9), twice)
    expect(await kinds()).toEqual(['invitation sent', 'reminder sent'])
    await strike(later(15), twice)
    await strike(later(40), twice)
    expect(await kinds()).toEqual(['invitation sent', 'reminder sent', 'reminder-2 sent'])
  })

  test('and answers before the reminder goes out gets none', async () => {
    const ada = await inviteOne()
    const nothing = { OWNER_KEY: env.OWNER_KEY }
    await runJobs(world.store, world.definitions, '*/5 * * * *', later(7), nothing)
    expect(await kinds()).toEqual(['invitation sent', 'reminder due'])
    await answerBy(ada)
    await strike(later(7.1))
    expect(await kinds()).toEqual(['invitation sent', 'reminder stopped'])
  })
})

test('is due to the moment when the days since the mail before are over', async () => {
  await inviteOne()
  const sentAt = Number((await mailsOf('pulse'))[0]?.sent_at)
  const queue = (sentBefore: number) =>
    world.store.queueReminders({
      ...{ survey: 'pulse', kind: 'reminder', after: 'invitation' },
      ...{ sentBefore, openUntil: '2026-11-12', dueAt: sentAt },
    })
  expect([await queue(sentAt - 1), await queue(sentAt), await queue(sentAt)]).toEqual([0, 1, 0])
})

test('of a long list another part has its turn at each strike, and everybody is reminded once', async () => {
  await inviteOne()
  const many = 20_000
  const rows = `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${many})`
  const person = `substr('0123456789abcdefghjkmnpqrstvwxyz', 1 + i % 32, 1) || i`
  const into = (columns: string, values: string) => env.DB.prepare(`insert into ${columns} ${rows} ${values}`)
  await env.DB.batch([
    into(
      'links (hash, survey, wave, role, language, attributes)',
      "select 'link ' || i, 'pulse', 'all', 'user', 'en', '{}' from n",
    ),
    into(
      'recipients (survey, wave, person, link, role, language, address, invited_on)',
      `select 'pulse', 'all', ${person}, 'link ' || i, 'user', 'en', 'a@example.com', '2026-11-02' from n`,
    ),
    into(
      'mails (survey, wave, person, kind, state, due_at, sent_at)',
      `select 'pulse', 'all', ${person}, 'invitation', 'sent', 0, 0 from n`,
    ),
  ])
  const added: number[] = []
  for (let strikes = 0; strikes < 40; strikes++) {
    const dueAt = later(8).getTime() + strikes * 5 * minute
    const reminding = { survey: 'pulse', kind: 'reminder', after: 'invitation' } as const
    const when = { sentBefore: dueAt - 7 * day, openUntil: '2026-11-12', dueAt }
    added.push(await world.store.queueReminders({ ...reminding, ...when }))
  }
  expect(Math.max(...added)).toBeLessThan(1000)
  expect(added.reduce((sum, count) => sum + count, 0)).toBe(many + 1)
})
