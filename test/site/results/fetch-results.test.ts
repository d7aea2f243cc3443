import { afterEach, describe, expect, test, vi } from 'vitest'
import { comparedAddress, newest } from '#site/results/address.ts'
import { fetchBody, fetchCompared, fetchShown } from '#site/results/fetch-results.ts'

describe('fetching', () => {
  afterEach(() => vi.unstubAllGlobals())

  test.each([
    [400, 'not-yours'],
    [401, 'signed-out'],
    [403, 'not-yours'],
    [404, 'not-yours'],
    [429, 'failed'],
    [503, 'failed'],
  ])('status %d is told as %s', async (status, trouble) => {
    vi.stubGlobal('fetch', async () => new Response('{}', { status }))
    expect(await fetchBody('/api/results')).toEqual({ ok: false, trouble })
  })

  test('a broken connection is told, not thrown', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')))
    expect(await fetchBody('/api/results')).toEqual({ ok: false, trouble: 'failed' })
  })

  test('a role is read out of the whole; another cut is asked for beside it', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address)
      const cut = new URL(address, 'https://x').searchParams.get('cut') ?? 'role=buyer'
      return Response.json({ wave: '2026-H2', snapshots: [{ cut, findings: [] }] })
    })
    const role = await fetchShown('customers', { ...newest, cut: 'role=buyer' })
    expect(role).toMatchObject({ ok: true, body: { cut: { cut: 'role=buyer' } } })
    expect(asked).toEqual(['/api/results/customers'])
    await fetchShown('customers', { ...newest, cut: 'region=North' })
    expect(asked.slice(1)).toEqual(['/api/results/customers', '/api/results/customers?cut=region%3DNorth'])
  })

  test('another cut brings along how it has moved', async () => {
    vi.stubGlobal('fetch', async (address: string) => {
      const cut = new URL(address, 'https://x').searchParams.get('cut') ?? 'all'
      return Response.json({
        snapshots: [{ cut, findings: [] }],
        changes: { wave: 'before', cuts: { [cut]: [] } },
      })
    })
    const shown = await fetchShown('customers', { ...newest, cut: 'region=North' })
    expect(shown).toMatchObject({ body: { changes: { cuts: { 'region=North': [] } } } })
  })

  test('what is beside the figures is asked for by wave, cut, publication and choice; where that may not stand there, without it', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address)
      return address.includes('with=')
        ? new Response('{}', { status: 400 })
        : Response.json({ wave: '2026-H2' })
    })
    expect(await fetchCompared('customers', { ...newest, number: '3' }, 'all')).toEqual({ wave: '2026-H2' })
    const refused = await fetchCompared('customers', { ...newest, beside: '2026-H1' }, 'team=Gulf')
    expect(refused).toEqual({ wave: '2026-H2' })
    expect(asked).toEqual([
      '/api/results/customers/compared?number=3',
      '/api/results/customers/compared?cut=team%3DGulf&with=2026-H1',
      '/api/results/customers/compared?cut=team%3DGulf',
    ])
    expect(comparedAddress('customers', newest)).toBe('/api/results/customers/compared')
  })

  test('a cut without figures leaves everybody and says so', async () => {
    vi.stubGlobal('fetch', async (address: string) =>
      address.includes('cut=') ? new Response('{}', { status: 404 }) : Response.json({ snapshots: [] }),
    )
    const shown = await fetchShown('customers', { ...newest, cut: 'region=Moon' })
    expect(shown).toEqual({ ok: true, body: { body: { snapshots: [] }, lost: 'region=Moon' } })
  })
})
