import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsOf, type StandingGroup } from '#engine/fieldwork/counts.ts'
import { dispositionOf, type Standing } from '#engine/fieldwork/disposition.ts'

const silent: Standing = { mail: 'sent', link: 'open', response: 'none', begun: false, stopped: 'no' }

const someStanding = fc.record<Standing>({
  mail: fc.constantFrom('none', 'due', 'sent', 'handed', 'failed', 'stopped'),
  link: fc.constantFrom('open', 'declined', 'passed-on'),
  response: fc.constantFrom('none', 'complete', 'half', 'less'),
  begun: fc.boolean(),
  stopped: fc.constantFrom('no', 'unsubscribed', 'complained', 'bounced'),
})

describe('the disposition of a recipient', () => {
  test.each<[string, Partial<Standing>, string]>([
    ['nothing was heard', {}, 'UO'],
    ['nothing was heard after the owner’s mailer was given it', { mail: 'handed' }, 'UO'],
    ['the mail came back', { stopped: 'bounced' }, 'UO'],
    ['the server refused it at once', { mail: 'failed', stopped: 'bounced' }, 'UO'],
    ['the invitation could not be made', { mail: 'failed' }, 'unsent'],
    ['the invitation is waiting', { mail: 'due' }, 'unsent'],
    ['there is no invitation', { mail: 'none' }, 'unsent'],
    [
      'unsubscribed by another survey’s mail, and was not written to',
      { mail: 'stopped', stopped: 'unsubscribed' },
      'unsent',
    ],
    [
      'came back from another survey’s mail, and was not written to',
      { mail: 'stopped', stopped: 'bounced' },
      'unsent',
    ],
    ['unsubscribed', { stopped: 'unsubscribed' }, 'R'],
    ['complained', { stopped: 'complained' }, 'R'],
    ['began', { begun: true }, 'R'],
    ['sent less than half', { response: 'less' }, 'R'],
    ['sent half', { response: 'half' }, 'P'],
    ['answered', { response: 'complete' }, 'I'],
    ['answered before the mail was sent', { mail: 'due', response: 'complete' }, 'I'],
    ['answered, and then unsubscribed', { response: 'complete', stopped: 'unsubscribed' }, 'I'],
    ['answered, and began to change it', { response: 'complete', begun: true }, 'I'],
    ['said that it is not for them', { link: 'declined' }, 'ineligible'],
    ['said so, and then unsubscribed', { link: 'declined', stopped: 'unsubscribed' }, 'ineligible'],
    ['said so after a beginning', { link: 'declined', begun: true }, 'ineligible'],
    ['said so after less than half', { link: 'declined', response: 'less' }, 'ineligible'],
    ['said so, and half was sent', { link: 'declined', response: 'half' }, 'P'],
    ['said so, and answered all the same', { link: 'declined', response: 'complete' }, 'I'],
    ['passed the link on, and nothing more was heard', { link: 'passed-on' }, 'UO'],
    ['passed the link on, and unsubscribed', { link: 'passed-on', stopped: 'unsubscribed' }, 'UO'],
    ['passed the link on, and the colleague sent little', { link: 'passed-on', response: 'less' }, 'R'],
    ['passed the link on, and the colleague answered', { link: 'passed-on', response: 'complete' }, 'I'],
  ])('%s', (_, known, expected) => {
    expect(dispositionOf({ ...silent, ...known })).toBe(expected)
  })

  test('silence is never a refusal, and no mail makes an answer', () => {
    fc.assert(
      fc.property(someStanding, (standing) => {
        const disposition = dispositionOf({ ...standing, response: 'none', begun: false, link: 'open' })
        expect(['UO', 'unsent', 'R']).toContain(disposition)
        if (disposition === 'R') expect(['unsubscribed', 'complained']).toContain(standing.stopped)
      }),
    )
  })
})

describe('counts', () => {
  const groups = fc.array(
    fc
      .tuple(someStanding, fc.integer({ min: 0, max: 500 }), fc.constantFrom('buyer', 'user'))
      .map(([standing, count, role]): StandingGroup => ({ ...standing, role, language: 'en', count })),
  )

  test('put everybody whom something has reached under one letter, and nobody else', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const { invited, dispositions } = countsOf(all)
        const unsent = all.filter((group) => dispositionOf(group) === 'unsent')
        const disposed = Object.values(dispositions).reduce((sum, count) => sum + count, 0)
        expect(disposed + countsOf(unsent).invited).toBe(invited)
      }),
    )
  })

  test('of parts add up to those of the whole', () => {
    fc.assert(
      fc.property(groups, groups, (some, others) => {
        const [one, other, whole] = [some, others, [...some, ...others]].map((part) => countsOf(part))
        expect(whole?.answered).toBe((one?.answered ?? 0) + (other?.answered ?? 0))
        expect(whole?.dispositions.UO).toBe((one?.dispositions.UO ?? 0) + (other?.dispositions.UO ?? 0))
      }),
    )
  })
})
