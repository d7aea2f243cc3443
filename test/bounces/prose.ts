/** What servers send back that write for people alone: qmail and Exim. */
import { asMail, ourHeaders, type Sent } from './mail.ts'

/** A mail that qmail could not deliver. */
export function qmail(sent: Sent, fault = 'Sorry, no mailbox here by that name. (#5.1.1)'): string {
  return asMail(`
Return-Path: <>
Received: (qmail 23571 invoked for bounce); 2 Nov 2026 08:00:20 -0000
Date: 2 Nov 2026 08:00:20 -0000
From: MAILER-DAEMON@mail.firm.example
To: surveys@hollinrime.example
Subject: failure notice

Hi. This is the qmail-send program at mail.firm.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<${sent.address}>:
${fault}

--- Below this line is a copy of the message.

Return-Path: <surveys@hollinrime.example>
Received: (qmail 23569 invoked from network); 2 Nov 2026 08:00:19 -0000
${ourHeaders(sent)}

----_NmP-1
Content-Type: text/plain; charset=utf-8

Good morning
`)
}

/** A mail that Exim could not deliver. */
export function exim(sent: Sent, fault = '550 5.1.1 <x>: Recipient address rejected: User unknown'): string {
  return asMail(`
Return-path: <>
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@relay.example>
To: surveys@hollinrime.example
X-Failed-Recipients: ${sent.address}
Subject: Mail delivery failed: returning message to sender
Date: Mon, 02 Nov 2026 08:00:20 +0000

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${sent.address}
    host mx1.firm.example [203.0.113.7]
    SMTP error from remote mail server after RCPT TO:<${sent.address}>:
    ${fault}

------ This is a copy of the message, including all the headers. ------

${ourHeaders(sent)}
`)
}
