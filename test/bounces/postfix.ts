/** What Postfix sends back: a report whose headers alone are returned, with the fault in prose and in fields. */
import { asMail, ourHeaders, type Sent } from './mail.ts'

interface Fault {
  readonly status: string
  readonly said: string
  readonly action?: 'failed' | 'delayed'
}

/** A mail that Postfix could not deliver, or not yet. */
export function postfix(sent: Sent, { status, said, action = 'failed' }: Fault): string {
  const subject =
    action === 'failed' ? 'Undelivered Mail Returned to Sender' : 'Delayed Mail (still being retried)'
  return asMail(`
Return-Path: <>
Received: by mx.hollinrime.example (Postfix)
	id 4TQ1x22zR1z9sT; Mon,  2 Nov 2026 08:00:14 +0000 (UTC)
Date: Mon,  2 Nov 2026 08:00:14 +0000 (UTC)
From: MAILER-DAEMON@mx.hollinrime.example (Mail Delivery System)
Subject: ${subject}
To: surveys@hollinrime.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="4TQ1x21z5Gz9s6.1793606414/mx.hollinrime.example"
Message-Id: <20261102080014.4TQ1x22zR1z9sT@mx.hollinrime.example>

This is a MIME-encapsulated message.

--4TQ1x21z5Gz9s6.1793606414/mx.hollinrime.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.hollinrime.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

<${sent.address}>: host mx1.firm.example[203.0.113.7] said: ${said} (in reply to
    RCPT TO command)

--4TQ1x21z5Gz9s6.1793606414/mx.hollinrime.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.hollinrime.example
X-Postfix-Queue-ID: 4TQ1x21z5Gz9s6
X-Postfix-Sender: rfc822; surveys@hollinrime.example
Arrival-Date: Mon,  2 Nov 2026 08:00:12 +0000 (UTC)

Final-Recipient: rfc822; ${sent.address}
Original-Recipient: rfc822;${sent.address}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx1.firm.example
Diagnostic-Code: smtp; ${said}

--4TQ1x21z5Gz9s6.1793606414/mx.hollinrime.example
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <surveys@hollinrime.example>
${ourHeaders(sent)}

--4TQ1x21z5Gz9s6.1793606414/mx.hollinrime.example--
`)
}
