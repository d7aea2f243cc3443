import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { dailyCron, runJobs } from '#worker/jobs/run-jobs.ts'
import { invitePerson } from '../invited.ts'
import { makeWorld } from '../world.ts'

const world = makeWorld()
const run = (day: string, cron = dailyCron) =>
  runJobs(world.store, world.definitions, cron, new Date(`${day}T03:17:00Z`))
const rowOf = (person: string) =>
  env.DB.prepare('select address, name, zone, role, link from recipients where person = ?')
    .bind(person)
    .first()

test('the address of somebody whose wave closed sixty days ago is deleted, and nothing else', async () => {
  const given = { closesOn: '2026-12-01', zone: 'Asia/Tokyo' }
  const { person, hash } = await invitePerson('gone', 'ada@firm.example', given)
  const open = await invitePerson('open', 'berta@firm.example', { closesOn: null })
  await run('2027-01-29')
  await run('2027-01-30', '*/5 * * * *')
  const whole = { address: 'ada@firm.example', name: 'Ada', zone: 'Asia/Tokyo', role: 'user', link: hash }
  expect(await rowOf(person)).toEqual(whole)
  await run('2027-01-30')
  expect(await rowOf(person)).toEqual({ ...whole, address: null, name: null, zone: null })
  expect(await rowOf(open.person)).toMatchObject({ address: 'berta@firm.example' })
})
