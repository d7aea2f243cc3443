import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { Snapshot } from '#engine/findings/finding.ts'
import type { Survey } from '#engine/model.ts'
import { isHidden } from '#engine/tally/cuts.ts'
import { erase } from '#worker/jobs/erase.ts'
import { fold } from '#worker/jobs/fold.ts'
import { gatherSums } from '#worker/jobs/gather-sums.ts'
import { publish } from '#worker/jobs/publish.ts'
import { allTallies, by, freshSurvey, incoming, store, zone } from './people.ts'

const wave = '2026-H2'

/** Let so many people answer a wave by links that were given out to them. */
async function answered(
  survey: Survey,
  count: number,
  of = wave,
  link = (who: number) => `${of} ${who} ${survey.id}`,
) {
  await store.acceptMany(
    survey.id,
    Array.from({ length: count }, (_, who) => {
      const role = who % 3 ? 'user' : 'buyer'
      const given = incoming(survey, `${survey.id} ${of} ${who}`, {
        who,
        role,
        region: who % 2 ? 'North' : 'South',
        refer: (who * 7) % 11,
        listen: 1 + (who % 5),
        withhold: false,
      })
      return {
        chain: link(who),
        response: {
          ...given.response,
          wave: of,
          attributes: { region: who % 2 ? 'North' : 'South', account: `Account ${who % 14}` },
          receivedAt: who % 4 ? '2026-09-01T10:00:00.000Z' : '2026-09-20T10:00:00.000Z',
        },
      }
    }),
  )
}

/** Invite so many people to a wave, each with a link, of whom some were reminded at a moment. */
async function invited(survey: Survey, count: number, of = wave, reminded?: number) {
  const people = Array.from({ length: count }, (_, who) => ({
    hash: `${of} ${who} ${survey.id}`,
    person: `person ${who} ${survey.id}`,
    role: who % 3 ? 'user' : 'buyer',
    language: 'en',
    region: who % 2 ? 'North' : 'South',
  }))
  await store.addRecipients(survey.id, {
    wave: { wave: of, openedOn: '2026-08-30', closesOn: null, invited: true, promise: survey.promise },
    site: 'https://survey.example',
    links: people.map(({ hash, role, language, region }) => {
      return { hash, survey: survey.id, wave: of, role, language, attributes: { region } }
    }),
    recipients: people.map(({ hash, person, role, language }) => {
      return {
        person,
        link: hash,
        role,
        language,
        address: null,
        name: null,
        zone: null,
        invitedOn: '2026-08-30',
      }
    }),
    due: null,
  })
  if (reminded === undefined) return
  for (const [index, { person }] of people.entries()) {
    const at = reminded + index * 3_600_000
    await store.handOver({ survey: survey.id, wave: of, kind: 'reminder', run: 'a run' }, [person], at)
  }
}

const halfYearly = (): Survey => ({ ...freshSurvey(), cadence: 'half-yearly' })

async function standingOf(survey: Survey, of = wave) {
  const found = (await store.standings(survey.id)).find((standing) => standing.wave === of)
  if (!found) throw new Error('no such wave')
  return found
}

describe('gathering', () => {
  test('reads accounts by pages, each of them whole', async () => {
    const survey = halfYearly()
    await answered(survey, 60)
    await fold(store, by(survey), zone)
    const first = await store.tallyPage(survey.id, wave, 'account', null, 7)
    expect(first).toHaveLength(7)
    const names = [...first]
    for (let page = first; page.length > 0; names.push(...page))
      page = await store.tallyPage(survey.id, wave, 'account', names.at(-1)?.key ?? null, 7)
    const all = (await allTallies(survey)).filter(({ key }) => key.cut.startsWith('account='))
    expect(names).toEqual(all.toSorted((one, other) => (one.key.cut < other.key.cut ? -1 : 1)))
    expect((await store.waveTallies(survey.id, wave)).some(({ key }) => key.cut.startsWith('account='))).toBe(
      false,
    )
    const { clusters } = await gatherSums(store, survey, await standingOf(survey), 'open', zone)
    expect(clusters?.counted.get('all')?.get('refer')).toMatchObject({ clusters: 14, n: 60 })
  })

  test('knows no account where a survey asks for none, or is anonymous', async () => {
    const survey = halfYearly()
    await answered(survey, 12)
    await fold(store, by(survey), zone)
    const standing = await standingOf(survey)
    for (const other of [
      { ...survey, attributes: ['region'] },
      { ...survey, promise: 'anonymous' as const },
    ])
      expect((await gatherSums(store, other, standing, 'open', zone)).clusters).toBeUndefined()
  })

  test('knows who was invited, and the day of the first reminder', async () => {
    const survey = halfYearly()
    await invited(survey, 30, wave, Date.parse('2026-09-10T22:30:00Z'))
    await env.DB.prepare("update links set state = 'declined' where hash = ?")
      .bind(`${wave} 0 ${survey.id}`)
      .run()
    await answered(survey, 20)
    await fold(store, by(survey), zone)
    const { listed, reminded, days } = await gatherSums(store, survey, await standingOf(survey), 'open', zone)
    expect(listed).toHaveLength(4)
    expect(listed).toEqual(
      expect.arrayContaining([
        { role: 'buyer', value: 'South', count: 4 },
        { role: 'buyer', value: 'North', count: 5 },
        { role: 'user', value: 'South', count: 10 },
        { role: 'user', value: 'North', count: 10 },
      ]),
    )
    expect(reminded).toBe('2026-09-10')
    expect([...(days ?? [])].map(([day, { counted }]) => [day, counted.responses])).toEqual([
      ['2026-09-01', 15],
      ['2026-09-20', 5],
    ])
    const guarded = { ...survey, promise: 'anonymous' as const }
    const told = await gatherSums(store, guarded, await standingOf(survey), 'closed', 'Asia/Tokyo')
    expect(told.reminded).toBe('2026-09-11')
    expect(told.listed).toEqual(
      expect.arrayContaining([
        { role: 'buyer', value: null, count: 9 },
        { role: 'user', value: null, count: 20 },
      ]),
    )
  })

  test('goes through no long list while it is in the field, and through all of it once it has closed', async () => {
    const survey = halfYearly()
    await invited(survey, 6, wave, Date.parse('2026-09-10T09:00:00Z'))
    await answered(survey, 3)
    await fold(store, by(survey), zone)
    const standing = await standingOf(survey)
    const few = await gatherSums(store, survey, standing, 'open', zone)
    expect([few.listed.length, few.reminded]).toEqual([4, '2026-09-10'])
    await env.DB.prepare(
      `insert into recipients (survey, wave, person, link, role, language, invited_on)
       with recursive n (i) as (select 0 union all select i + 1 from n where i < 20000)
       select ?, ?, printf('%026d', i), ? || i, 'user', 'en', '2026-08-30' from n`,
    )
      .bind(survey.id, wave, survey.id)
      .run()
    const open = await gatherSums(store, survey, standing, 'open', zone)
    expect(open.listed).toEqual([])
    expect(open).not.toHaveProperty('reminded')
    expect(open).not.toHaveProperty('days')
    expect(open.cuts.get('all')?.counted.responses).toBe(3)
    const closed = await gatherSums(store, survey, standing, 'closed', zone)
    expect(closed.reminded).toBe('2026-09-10')
    expect(closed.listed.length).toBeGreaterThan(0)
  })

  test('asks nothing of invitations that there were not', async () => {
    const survey = halfYearly()
    await answered(survey, 3)
    await fold(store, by(survey), zone)
    expect(await gatherSums(store, survey, await standingOf(survey), 'open', zone)).toMatchObject({
      listed: [],
    })
  })
})

describe('publishing', () => {
  const read = async (survey: Survey, of = wave): Promise<Snapshot[]> =>
    (await store.readSnapshots(survey.id, of)).snapshots

  test('tells what follows from accounts, reminders, the list and the wave before, and shows no hidden cut', async () => {
    const survey = halfYearly()
    await invited(survey, 90, '2026-H1')
    await invited(survey, 100, wave, Date.parse('2026-09-10T09:00:00Z'))
    await answered(survey, 50, '2026-H1')
    await answered(survey, 60)
    await fold(store, by(survey), zone)
    await publish(store, by(survey), '2026-09-21', new Date('2026-09-21T10:00:00Z'))
    const snapshots = await read(survey)
    expect(snapshots.map(({ cut }) => cut).filter(isHidden)).toEqual([])
    const findings = snapshots.find(({ cut }) => cut === 'all')?.findings ?? []
    expect(findings.find(({ kind }) => kind === 'referral')).toMatchObject({
      n: 60,
      clustered: { accounts: 14, assumed: false },
    })
    expect(findings.find(({ kind }) => kind === 'pairs')).toMatchObject({
      item: 'refer',
      wave: '2026-H1',
      n: 50,
    })
    expect(findings.find(({ kind }) => kind === 'phases')).toMatchObject({
      early: { n: 45 },
      late: { n: 15 },
    })
    expect(findings.find(({ kind }) => kind === 'frame')).toMatchObject({
      n: 60,
      groups: [
        { cut: 'role=buyer', listed: 34, answered: 20 },
        { cut: 'role=user', listed: 66, answered: 40 },
      ],
    })
    expect(findings.find(({ kind }) => kind === 'weighted')).toMatchObject({ n: 60, by: ['role', 'region'] })
    expect(findings.find(({ kind }) => kind === 'correlations')).toMatchObject({ n: 60, outcome: 'refer' })
  })

  test('tells a later wave anew when somebody takes back what they said in the one before', async () => {
    const survey = halfYearly()
    await invited(survey, 10, '2026-H1')
    await invited(survey, 10, wave)
    await answered(survey, 5, '2026-H1')
    await answered(survey, 5)
    await fold(store, by(survey), zone)
    const pairs = async () =>
      (await read(survey)).find(({ cut }) => cut === 'all')?.findings.find(({ kind }) => kind === 'pairs')
    await publish(store, by(survey), '2026-09-21', new Date('2026-09-21T10:00:00Z'))
    expect(await pairs()).toMatchObject({ n: 5 })
    await erase(store, by(survey), { chain: `2026-H1 2 ${survey.id}` })
    expect(await publish(store, by(survey), '2026-09-21', new Date('2026-09-21T11:00:00Z'))).toContain(wave)
    expect(await pairs()).toMatchObject({ n: 4 })
  })
})
