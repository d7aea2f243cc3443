import { expect, test } from 'vitest'
import { readOutcome } from '#engine/bounces/read-outcome.ts'

test.each([
  ['', 'bounced'],
  ['HardBounce', 'bounced'],
  ['hard_bounce', 'bounced'],
  ['Permanent General', 'bounced'],
  ['bounce 5.1.1 550 5.1.1 user unknown', 'bounced'],
  ['550', 'bounced'],
  ['605 Not delivering to previously bounced address', 'bounced'],
  ['invalid', 'bounced'],
  ['SpamComplaint', 'complained'],
  ['spamreport', 'complained'],
  ['Complaint abuse', 'complained'],
  ['SoftBounce', 'ignored'],
  ['Transient MailboxFull', 'ignored'],
  ['bounce 552 5.2.2 mailbox full', 'ignored'],
  ['blocked 554 5.7.1', 'ignored'],
  ['SpamNotification', 'ignored'],
  ['AutoResponder', 'ignored'],
  ['4.4.1 timed out', 'ignored'],
  ['Delivered', 'ignored'],
  ['Unsubscribed', 'ignored'],
  ['what?', 'ignored'],
])('«%s» means %s', (said, outcome) => {
  expect(readOutcome(said)).toBe(outcome)
})
