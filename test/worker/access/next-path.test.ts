import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextPath } from '#worker/access/next-path.ts'

describe('what leads elsewhere leads to the results', () => {
  test.each([
    undefined,
    null,
    7,
    '',
    'results/',
    'https://elsewhere.example/results/',
    '//elsewhere.example/results/',
    '/\\elsewhere.example/results/',
    '/results/../../api/keys',
    '/results/..//elsewhere.example/results/',
    '/results/%2e%2e/sign-in/',
    '/\t/elsewhere.example/results/',
    '/owner',
    '/ownership/',
    '/api/results',
    '/sign-in/?next=/results/',
    'javascript:alert(1)',
    `/results/${'x'.repeat(500)}`,
  ])('%j', (given) => {
    expect(nextPath(given)).toBe('/results/')
  })

  test('whatever it is, it stays on this site and below these two', () => {
    const pieces = ['/', '\\', '.', '..', 'results', 'owner', ':', '@', '?', '#', '%2f', '\n', 'evil.example']
    const paths = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string()))
      .map((parts) => `/${parts.join('')}`)
    fc.assert(
      fc.property(paths, (path) => {
        const { origin, pathname } = new URL(nextPath(path), 'https://survey.example')
        expect(origin).toBe('https://survey.example')
        expect(pathname).toMatch(/^\/(results|owner)\//)
      }),
      { numRuns: 500 },
    )
  })
})

test.each(['/results/', '/results/customers/?wave=2026-H2&cut=role%3Dbuyer', '/owner/', '/owner/customers/'])(
  '%s is gone to',
  (path) => {
    expect(nextPath(path)).toBe(path)
  },
)
