import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newToken } from '#worker/access/secrets.ts'
import { isSealed, readSessionCookie, writeSessionCookie } from '#worker/access/session-cookie.ts'

const now = new Date('2026-11-22T10:00:00.900Z')
const secret = newToken()
const seal = newToken()
const value = await writeSessionCookie(secret, seal, now)

const isGood = async (given: string, by = seal) => {
  const cookie = readSessionCookie(given)
  return cookie !== undefined && (await isSealed(cookie, by))
}

describe('a cookie is not believed', () => {
  test.each([
    ['nothing', undefined],
    ['the secret alone', secret],
    ['a secret and a moment', `${secret}.1`],
    ['no moment', `${secret}..${'0'.repeat(26)}`],
    ['a moment that is no number', `${secret}.1e9.${'0'.repeat(26)}`],
    ['a fourth part', `${value}.0`],
    ['other letters', value.toUpperCase()],
  ])('that is %s', (_, given) => {
    expect(readSessionCookie(given)).toBeUndefined()
  })

  test('that was sealed for another session, or under another seal', async () => {
    const [, moment, mac] = value.split('.')
    expect(await isGood(`${newToken()}.${moment}.${mac}`)).toBe(false)
    expect(await isGood(value, newToken())).toBe(false)
  })

  test('in which one letter is another', async () => {
    const letters = '0123456789abcdefghjkmnpqrstvwxyz.'
    const changes = fc.tuple(fc.nat(value.length - 1), fc.constantFrom(...letters))
    await fc.assert(
      fc.asyncProperty(changes, async ([at, letter]) => {
        const changed = value.slice(0, at) + letter + value.slice(at + 1)
        expect(await isGood(changed)).toBe(changed === value)
      }),
    )
  })
})

test('a cookie tells its secret and the whole second of its last use', async () => {
  expect(readSessionCookie(value)).toMatchObject({ secret, lastUsed: 1795341600 })
  expect(await isGood(value)).toBe(true)
})
