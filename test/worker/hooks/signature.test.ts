import { expect, test } from 'vitest'
import { signatureOf } from '#worker/hooks/signature.ts'

const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'

test('a body is signed as the specification’s own example is', async () => {
  const signed = await signatureOf(
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    id,
    1614265330,
    '{"test": 2432232314}',
  )
  expect(signed).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('another body, moment, id or secret gives another signature', async () => {
  const signed = await Promise.all([
    signatureOf('a secret', id, 1, 'one'),
    signatureOf('a secret', id, 1, 'two'),
    signatureOf('a secret', id, 2, 'one'),
    signatureOf('a secret', 'msg_2', 1, 'one'),
    signatureOf('another', id, 1, 'one'),
    signatureOf('whsec_no base64 at all', id, 1, 'one'),
  ])
  expect(new Set(signed).size).toBe(6)
})
