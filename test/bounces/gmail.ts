/** What Gmail sends back: a report with what X-Failed-Recipients says once more, and the whole mail. */
import { asMail, ourHeaders, type Sent } from './mail.ts'

/** A mail to somebody who is not there, or to a full mailbox. */
export function gmail(
  sent: Sent,
  status = '5.1.1',
  said = 'The email account that you tried to reach does not exist.',
): string {
  return asMail(`
Return-Path: <>
Received: by 2002:a05:6402:35c6:b0:5c9:0001 with SMTP id z6; Mon, 02 Nov 2026 00:00:16 -0800 (PST)
From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>
To: surveys@hollinrime.example
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
References: <${sent.messageId}>
In-Reply-To: <${sent.messageId}>
X-Failed-Recipients: ${sent.address}
Message-ID: <67261d10.170a0220.2d1a5.1f0b.GMR@mx.google.example>
Date: Mon, 02 Nov 2026 00:00:16 -0800 (PST)
Content-Type: multipart/report; boundary="0000000000004c1b0f0625e1a2b3"; report-type=delivery-status

--0000000000004c1b0f0625e1a2b3
Content-Type: multipart/related; boundary="0000000000004c2a4d0625e1a2b7"

--0000000000004c2a4d0625e1a2b7
Content-Type: text/plain; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

** Adresse nicht gefunden **

Ihre Nachricht wurde nicht an ${sent.address} zugestellt, weil die Adresse n=
icht gefunden wurde.

--0000000000004c2a4d0625e1a2b7--

--0000000000004c1b0f0625e1a2b3
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.example
Arrival-Date: Mon, 02 Nov 2026 00:00:15 -0800 (PST)
X-Original-Message-ID: <${sent.messageId}>

Final-Recipient: rfc822; ${sent.address}
Action: failed
Status: ${status}
Remote-MTA: dns; gmail-smtp-in.l.google.example. (2a00:1450:4001::1b, the server for
 the domain firm.example.)
Diagnostic-Code: smtp; 550-${status} ${said}
Last-Attempt-Date: Mon, 02 Nov 2026 00:00:16 -0800 (PST)

--0000000000004c1b0f0625e1a2b3
Content-Type: message/rfc822

${ourHeaders(sent)}

----_NmP-1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Unsubscribe: https://surveys.hollinrime.example/u/${sent.token.slice(0, 30)}=
${sent.token.slice(30)}

----_NmP-1--

--0000000000004c1b0f0625e1a2b3--
`)
}

/** What Gmail wrote in former years, as some relays of its kind still do: prose alone. */
export function gmailProse(sent: Sent): string {
  return asMail(`
Return-Path: <>
From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>
To: surveys@hollinrime.example
X-Failed-Recipients: ${sent.address}
Subject: Delivery Status Notification (Failure)
Date: Mon, 02 Nov 2026 08:00:16 +0000
Content-Type: text/plain; charset=ISO-8859-1

Delivery to the following recipient failed permanently:

     ${sent.address}

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the server for the recipient domain
firm.example by mx1.firm.example. [203.0.113.7].

The error that the other server returned was:
550 5.1.1 <${sent.address}>: Recipient address rejected: User unknown

----- Original message -----

${ourHeaders(sent)}
`)
}
