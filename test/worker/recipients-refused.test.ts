import { describe, expect, test } from 'vitest'
import { contactBatch } from '#engine/wire-owner.ts'
import { allRows } from './all-rows.ts'
import { newHash, send } from './uploading.ts'

describe('a whole body is refused, and nothing of it is stored', () => {
  const hash = 'c'.repeat(64)
  const person = '0'.repeat(26)
  const address = 'anna@firm.example'
  test.each([
    ['an address where the owner keeps them', 'pulse', { links: [{ person, address, role: 'user' }] }, 400],
    ['an address beside a hash', 'pulse', { links: [{ hash, person, address, role: 'user' }] }, 400],
    [
      'a name where the owner keeps it',
      'inside',
      { links: [{ hash, person, name: 'Anna', role: 'user' }] },
      400,
    ],
    ['an address in an anonymous survey', 'secret', { recipients: [{ person, address, role: 'user' }] }, 400],
    [
      'a person beside a hash in an anonymous one',
      'secret',
      { links: [{ hash, person, role: 'user' }] },
      400,
    ],
    ['persons apart where it is not anonymous', 'pulse', { recipients: [{ person, role: 'user' }] }, 400],
    ['no list', 'pulse', {}, 400],
    ['a list that is none', 'pulse', { links: {} }, 400],
    ['a trial that is neither', 'pulse', { links: [], test: 'yes' }, 400],
    [
      'more rows than a body may hold',
      'pulse',
      { links: Array.from({ length: contactBatch + 1 }, () => ({ hash, role: 'user' })) },
      400,
    ],
    ['a person that is none', 'pulse', { links: [{ hash, person: address, role: 'user' }] }, 422],
    ['a hash in place of a person', 'secret', { recipients: [{ hash, person, role: 'user' }] }, 422],
    ['no person where persons are', 'secret', { recipients: [{ role: 'user' }] }, 422],
    ['a person without an address', 'invited', { links: [{ hash, person, role: 'user' }] }, 422],
    ['a hash beside an address', 'invited', { links: [{ hash, address, role: 'user' }] }, 422],
    ['an address that is none', 'invited', { links: [{ address: 'anna@firm', role: 'user' }] }, 422],
    ['an address that is no text', 'invited', { links: [{ address: 7, role: 'user' }] }, 422],
    ['a person of another address', 'invited', { links: [{ address, person, role: 'user' }] }, 422],
    [
      'a name that is too long',
      'invited',
      { links: [{ address, name: 'x'.repeat(201), role: 'user' }] },
      422,
    ],
    ['a name that is none', 'invited', { links: [{ address, name: 7, role: 'user' }] }, 422],
    ['a zone that is none', 'invited', { links: [{ address, zone: 'Mars', role: 'user' }] }, 422],
    ['a zone that is no text', 'invited', { links: [{ address, zone: 7, role: 'user' }] }, 422],
    ['a trial with an address', 'invited', { links: [{ address, role: 'user' }], test: true }, 422],
    [
      'one link for two',
      'pulse',
      {
        links: [
          { hash, person, role: 'user' },
          { hash, person: '1'.repeat(26), role: 'user' },
        ],
      },
      422,
    ],
  ])('%s', async (_, survey, body, status) => {
    const before = await allRows()
    const response = await send(survey, body)
    expect([response.status, await response.text()]).toEqual([status, expect.any(String)])
    expect(await allRows()).toEqual(before)
  })

  test('with every row that is wrong, by its place', async () => {
    const good = { hash: await newHash(), role: 'user' }
    const response = await send('pulse', { links: [null, good, { ...good, role: 'boss' }] })
    expect(await response.json()).toMatchObject({ rows: [{ row: 0 }, { row: 2 }] })
  })
})
