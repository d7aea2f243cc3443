import { describe, expect, test } from 'vitest'
import { serviceOf } from '#worker/hooks/call-service.ts'

const secret = 'whsec_AAAA'

describe('which service is told', () => {
  test('is none where none is set', () => {
    expect(serviceOf({})).toBeUndefined()
    expect(serviceOf({ WEBHOOK_URL: '', WEBHOOK_SECRET: secret })).toBeUndefined()
  })

  test.each([
    ['crm.example/hook', 'WEBHOOK_URL is no address'],
    ['http://crm.example/hook', 'WEBHOOK_URL must begin with https://'],
    ['http://localhost.example/hook', 'WEBHOOK_URL must begin with https://'],
    ['ftp://localhost/hook', 'WEBHOOK_URL must begin with https://'],
  ])('is not %s: %s', (url, wrong) => {
    expect(serviceOf({ WEBHOOK_URL: url, WEBHOOK_SECRET: secret })).toBe(wrong)
  })

  test('is none without a secret', () => {
    expect(serviceOf({ WEBHOOK_URL: 'https://crm.example/hook' })).toContain('WEBHOOK_SECRET is not set')
  })

  test.each([
    'https://crm.example/hook',
    'http://localhost:9000/hook',
    'http://127.0.0.1:9000/hook',
    'http://[::1]:9000/hook',
  ])('may be %s', (url) => {
    expect(serviceOf({ WEBHOOK_URL: url, WEBHOOK_SECRET: secret })).toEqual({ url, secret })
  })
})
