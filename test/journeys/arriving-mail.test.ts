import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from '../bounces/no-bounces.ts'
import { postfix } from '../bounces/postfix.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.stop())

test('a mail that came back arrives at the worker itself, and its person is written to no more', async () => {
  const address = 'anna.berg@firm.example'
  const person = '0123456789abcdefghjkmnpqrs'
  const link = { hash: '0'.repeat(64), person, role: 'seller' }
  const { unsubscribe } = await site.own<{ unsubscribe: string[] }>('/api/recipients/sales', {
    links: [link],
  })
  const sent = { address, token: unsubscribe[0] ?? '', messageId: 'x@surveys.example' }
  const fault = { status: '5.1.1', said: '550 5.1.1 User unknown' }
  await site.arrive(postfix({ ...sent, token: `sales.${person}${'0'.repeat(26)}` }, fault))
  expect(await site.arrive(answer(sent), address)).toContain('Nobody reads mail to this address')
  expect((await site.everything()).suppressions).toEqual([])
  await site.arrive(postfix(sent, fault))
  expect((await site.everything()).suppressions).toEqual([
    { person, scope: '*', reason: 'bounced', since: expect.any(String) },
  ])
})
