/** Reading reports of deliveries and complaints by machines: RFC 3464 and RFC 5965; no prose. */
import { addressIn, type Fields, fieldBlocks } from './fields.ts'
import { judgeStatus } from './judge-status.ts'
import type { Report } from './returned.ts'

/**
 * Read a delivery status: a block about the mail, and one for each recipient.
 *
 * What was delivered, passed on or only put off is ignored.
 *
 * @param text of the part `message/delivery-status`
 */
export function readStatus(text: string): Report[] {
  return fieldBlocks(text)
    .filter((block) => block.has('final-recipient') || block.has('original-recipient'))
    .map((block): Report => {
      const failed = /^failed\b/i.test(block.get('action') ?? 'failed')
      const outcome = failed ? judgeStatus(block.get('status'), block.get('diagnostic-code')) : 'ignored'
      return { outcome, addresses: addressesIn(block, 'original-recipient', 'final-recipient') }
    })
}

/** Kinds of feedback by which somebody says that they do not want the mail; others tell of systems. */
const complaints = /^(?:abuse|fraud|opt-out(?:-list)?)$/i

/**
 * Read a complaint.
 *
 * @param text of the part `message/feedback-report`
 * @param returned headers of the mail that it is about; many reports leave the address to them
 */
export function readFeedback(text: string, returned: Fields): Report {
  const [report = new Map()] = fieldBlocks(text)
  const outcome = complaints.test(report.get('feedback-type') ?? '') ? 'complained' : 'ignored'
  const told = addressesIn(report, 'original-rcpt-to', 'removal-recipient')
  return {
    outcome,
    addresses: told.length > 0 ? told : addressesIn(returned, 'x-hmxmroriginalrecipient', 'to'),
  }
}

/** List the addresses that some fields of a block hold, each once. */
function addressesIn(block: Fields, ...names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => addressIn(block.get(name)) ?? []))]
}
