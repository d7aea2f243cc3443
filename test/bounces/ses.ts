/** What Amazon SES sends: bounces, and complaints in the form for feedback. */
import { asMail, ourHeaders, type Sent } from './mail.ts'

/** A mail that the receiving server refused. */
export function ses(sent: Sent): string {
  return asMail(`
Return-Path: <>
From: MAILER-DAEMON@eu-central-1.amazonses.example
To: surveys@hollinrime.example
Subject: Delivery Status Notification (Failure)
Date: Mon, 2 Nov 2026 08:00:15 +0000
MIME-Version: 1.0
Content-Type: multipart/report;
	boundary="----=_Part_2671_1032.1793606415"; report-type=delivery-status
Message-ID: <010701934d0e8f2c-1b2f@eu-central-1.amazonses.example>

------=_Part_2671_1032.1793606415
Content-Type: text/plain; charset=us-ascii
Content-Transfer-Encoding: 7bit
Content-Description: Notification

An error occurred while trying to deliver the mail to the following recipients:
${sent.address}
------=_Part_2671_1032.1793606415
Content-Type: message/delivery-status
Content-Transfer-Encoding: 7bit
Content-Description: Delivery Status Notification

Reporting-MTA: dns; b224-12.smtp-out.eu-central-1.amazonses.example

Action: failed
Final-Recipient: rfc822; ${sent.address}
Diagnostic-Code: smtp; 550 5.1.1 user unknown
Status: 5.1.1

------=_Part_2671_1032.1793606415
Content-Type: message/rfc822
Content-Description: Undelivered Message

${ourHeaders(sent)}

------=_Part_2671_1032.1793606415--
`)
}

/** Somebody pressed the button for spam; many providers leave out who. */
export function complaint(sent: Sent, type = 'abuse', named = true): string {
  return asMail(`
Return-Path: <>
From: complaints@eu-central-1.email-abuse.amazonses.example
To: surveys@hollinrime.example
Subject: Complaint Notification
Date: Mon, 2 Nov 2026 19:31:02 +0000
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="feedback-part"

--feedback-part
Content-Type: text/plain; charset="US-ASCII"
Content-Transfer-Encoding: 7bit

This is an email abuse report for an email message received on Mon, 2 Nov 2026.

--feedback-part
Content-Type: message/feedback-report

Feedback-Type: ${type}
User-Agent: Yahoo!-Mail-Feedback/2.0
Version: 0.1
Original-Mail-From: <surveys@hollinrime.example>
${named ? `Original-Rcpt-To: ${sent.address}\n` : ''}Received-Date: Mon, 2 Nov 2026 08:00:15 +0000
Reported-Domain: hollinrime.example

--feedback-part
Content-Type: message/rfc822
Content-Disposition: inline

${named ? ourHeaders(sent) : ourHeaders({ ...sent, address: 'redacted@redacted.invalid' })}

--feedback-part--
`)
}
