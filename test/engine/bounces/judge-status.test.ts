import { expect, test } from 'vitest'
import { judgeStatus } from '#engine/bounces/judge-status.ts'

test.each([
  [undefined, ''],
  ['', 'nothing is known'],
  ['2.0.0', '250 ok'],
  ['4.2.2', '452 4.2.2 over quota'],
  ['4.0.0', '550 5.1.1 unknown'],
  ['5.2.2', ''],
  ['5.7.1', ''],
  ['5.7.26', 'unauthenticated'],
  ['5.1.8', 'sender domain not found'],
  ['5.4.14', 'hop count exceeded'],
  ['5.4.7', 'delivery expired, message too old'],
  ['5.6.0', 'lone line feeds'],
  ['5.0.0', '554 5.7.1 blocked'],
  ['5.5.0', 'rate limit'],
  [undefined, '421 try again'],
  [undefined, '552 no room'],
  [undefined, 'from 10.5.1.1 and 5.1.1.9'],
] as const)('%s «%s» says nothing for good about an address', (status, said) => {
  expect(judgeStatus(status, said)).toBe('ignored')
})

test.each([
  ['5.1.1', ''],
  ['5.1.10', ''],
  ['5.2.1', 'disabled'],
  ['5.4.1', 'Recipient address rejected: Access denied'],
  ['5.1.1', 'the address does not exist; see our policy'],
  ['5.0.0', 'smtp; 550 5.1.1 user unknown'],
  ['5.5.0', 'Requested action not taken: mailbox unavailable'],
  ['5.0.0', 'This user doesn’t have an account'],
  [undefined, '550 unknown user'],
  ['550', ''],
  [undefined, '(#5.1.1)'],
] as const)('%s «%s» does', (status, said) => {
  expect(judgeStatus(status, said)).toBe('bounced')
})
