/** What Exchange Online sends back: a report in HTML, the status in fields, and the headers of the mail. */
import { asMail, ourHeaders, type Sent } from './mail.ts'

/** A mail to somebody whom the company knows no more. */
export function exchange(sent: Sent): string {
  return asMail(`
Return-Path: <>
From: <postmaster@firm.onmicrosoft.example>
To: <surveys@hollinrime.example>
Date: Mon, 2 Nov 2026 08:00:19 +0000
Content-Type: multipart/report; report-type=delivery-status;
	boundary="3f6a4a0c-6f1e-4d6e-9f1d-77c4e3f4a1b2"
X-MS-Exchange-Message-Is-Ndr:
Content-Language: de-DE
Message-ID: <6b1d1d6e-54a8-4d9b-9a2e@DB9PR03MB0001.eurprd03.prod.outlook.example>
In-Reply-To: <${sent.messageId}>
References: <${sent.messageId}>
Subject: Unzustellbar: Hollinrime would like to hear from you
Auto-Submitted: auto-replied
MIME-Version: 1.0

--3f6a4a0c-6f1e-4d6e-9f1d-77c4e3f4a1b2
Content-Type: multipart/alternative; differences=Content-Type;
	boundary="55e3c1a2-61d9-4ba8-9d2d-1b6c6f3f8a10"

--55e3c1a2-61d9-4ba8-9d2d-1b6c6f3f8a10
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

Fehler bei der Nachrichtenzustellung an folgende Empf=C3=A4nger oder Gruppen=
:

${sent.address.replace('=', '=3D')}<mailto:${sent.address.replace('=', '=3D')}>
Die eingegebene E-Mail-Adresse konnte nicht gefunden werden.

--55e3c1a2-61d9-4ba8-9d2d-1b6c6f3f8a10
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: base64

PGh0bWw+PGJvZHk+PHA+RmVobGVyPC9wPjwvYm9keT48L2h0bWw+

--55e3c1a2-61d9-4ba8-9d2d-1b6c6f3f8a10--

--3f6a4a0c-6f1e-4d6e-9f1d-77c4e3f4a1b2
Content-Type: message/delivery-status

Reporting-MTA: dns;DB9PR03MB0001.eurprd03.prod.outlook.example
Received-From-MTA: dns;mx.hollinrime.example
Arrival-Date: Mon, 2 Nov 2026 08:00:18 +0000

Original-Recipient: rfc822;${sent.address}
Final-Recipient: rfc822;${sent.address}
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient
 ${sent.address} not found by SMTP address lookup

--3f6a4a0c-6f1e-4d6e-9f1d-77c4e3f4a1b2
Content-Type: message/rfc822

Received: from mx.hollinrime.example (198.51.100.20) by
 DB5EUR03FT012.mail.protection.outlook.example (10.152.20.12) with Microsoft SMTP
 Server id 15.20.9115.12; Mon, 2 Nov 2026 08:00:18 +0000
${ourHeaders(sent)}

--3f6a4a0c-6f1e-4d6e-9f1d-77c4e3f4a1b2--
`)
}

/** The same from an Exchange Server of one's own that writes prose alone. */
export function exchangeProse(sent: Sent): string {
  return asMail(`
From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@firm.example>
To: surveys@hollinrime.example
Subject: Undeliverable: Hollinrime would like to hear from you
Date: Mon, 2 Nov 2026 09:00:19 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset="us-ascii"

Delivery has failed to these recipients or groups:

${sent.address}
The email address you entered couldn't be found. Please check the recipient's
email address and try to resend the message.

Diagnostic information for administrators:

Generating server: EX01.firm.example

${sent.address}
Remote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'

Original message headers:

Received: from mx.hollinrime.example (198.51.100.20) by EX01.firm.example
 (10.1.5.1.1) with Microsoft SMTP Server id 15.2.1118.40
${ourHeaders(sent)}
`)
}
