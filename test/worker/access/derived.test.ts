import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { responseIdForm, tokenForm } from '#engine/wire.ts'
import { linkToken, personOf, readUnsubscribe, saltOf, unsubscribeToken } from '#worker/access/derived.ts'

const env = { OWNER_KEY: 'a key of the tests' }
const person = await personOf(env, 'anna@firm.example')

describe('without any secret', () => {
  test.each([
    ['a salt', () => saltOf({})],
    ['a person', () => personOf({}, 'anna@firm.example')],
    ['a link', () => linkToken({}, 'pulse', 'all', person)],
    ['an unsubscribe token', () => unsubscribeToken({}, 'pulse', person)],
    ['one that is read', () => readUnsubscribe({ OWNER_KEY: '' }, `pulse.${person}${person}`)],
  ])('%s is refused, and it is told what is missing', async (_, derive) => {
    await expect(derive()).rejects.toThrow('Neither LINK_KEY nor OWNER_KEY is set')
  })
})

describe('a token', () => {
  const wrong = async () => {
    const token = await unsubscribeToken(env, 'pulse', person)
    const mac = token.slice(-26)
    const link = await linkToken(env, 'pulse', 'all', person)
    return {
      nothing: '',
      'a survey alone': 'pulse.',
      'no survey': token.slice('pulse'.length),
      'another survey': token.replace('pulse', 'inside'),
      'another person': `pulse.${await personOf(env, 'berta@firm.example')}${mac}`,
      'a link’s in its place': `pulse.${person}${link}`,
      'the person twice': `pulse.${person}${person}`,
      'the link itself': link,
      'one letter less': token.slice(0, -1),
      'one letter more': `${token}0`,
      'a blank after it': `${token} `,
      'another secret’s': await unsubscribeToken({ OWNER_KEY: 'another' }, 'pulse', person),
      'of the same letters elsewhere cut': `pul.se${token.slice(5)}`,
    }
  }
  test('that is none of ours unsubscribes nobody', async () => {
    for (const [what, token] of Object.entries(await wrong()))
      expect([what, await readUnsubscribe(env, token)]).toEqual([what, undefined])
  })

  test('of one purpose is never that of another, nor of another survey, wave, person or secret', async () => {
    const other = await personOf(env, 'berta@firm.example')
    const made = await Promise.all(
      [env, { OWNER_KEY: 'another' }, { ...env, LINK_KEY: 'a third' }].flatMap((secrets) => [
        ...['pulse', 'inside'].flatMap((survey) =>
          [person, other].flatMap((who) => [
            linkToken(secrets, survey, 'all', who),
            linkToken(secrets, survey, '2026-H2', who),
            unsubscribeToken(secrets, survey, who).then((token) => token.slice(-26)),
          ]),
        ),
        personOf(secrets, 'anna@firm.example'),
        saltOf(secrets).then((salt) => salt.slice(0, 26)),
      ]),
    )
    expect(new Set(made).size).toBe(made.length)
  })

  test('says the same however often it is derived, and is read back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), fc.string(), async (survey, secret) => {
        const secrets = { LINK_KEY: `k${secret}`, OWNER_KEY: 'unused' }
        const who = await personOf(secrets, 'anna@firm.example')
        const token = await unsubscribeToken(secrets, survey, who)
        expect(await unsubscribeToken(secrets, survey, who)).toBe(token)
        expect(await readUnsubscribe(secrets, token)).toEqual({ survey, person: who })
        expect(await readUnsubscribe(secrets, token.toUpperCase())).toBeUndefined()
        expect(await linkToken(secrets, survey, 'all', who)).toMatch(tokenForm)
        expect(who).toMatch(responseIdForm)
      }),
      { numRuns: 20 },
    )
  })

  test('is read where a mail program has written its letters large', async () => {
    const token = await unsubscribeToken(env, 'pulse', person)
    const large = `pulse.${token.slice('pulse.'.length).toUpperCase()}`
    expect(await readUnsubscribe(env, large)).toEqual({ survey: 'pulse', person })
  })
})

describe('a person', () => {
  test('is the same however their address is written, and follows from the salt alone', async () => {
    for (const written of [
      ' ANNA@Firm.Example ',
      'Anna Berg <anna@firm.example>',
      'mailto:anna@FIRM.example',
    ])
      expect(await personOf(env, written)).toBe(person)
    expect(await personOf(env, 'anna@bücher.example')).toBe(await personOf(env, 'anna@xn--bcher-kva.example'))
    expect(await personOf(env, 'berta@firm.example')).not.toBe(person)
  })

  test('is named as any platform can name them: HMAC-SHA256 under the salt’s text, in the letters of ids', async () => {
    // Computed by OpenSSL.
    const keyed = { LINK_KEY: 'key', OWNER_KEY: 'not this one' }
    expect(await saltOf(keyed)).toBe('1083f5b7cb8a4c4ed0521d8177562a39aaf0ac1eeeda522894618b2fa056d19e')
    expect(await personOf(keyed, 'Anna@firm.example')).toBe('2da6apv0hqvz7fvy0wvanabbp8')
  })
})
