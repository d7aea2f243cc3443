/** What arrives at the same address and reports no delivery: notices of absence, receipts, challenges, answers of people. */
import { asMail, ourHeaders, type Sent } from './mail.ts'

/** Somebody is away, and says so by a program. */
export function absence(sent: Sent): string {
  return asMail(`
Return-Path: <>
From: Anna Berg <${sent.address}>
Message-ID: <1793606500.17@mail.firm.example>
To: surveys@hollinrime.example
Subject: Out of office: Hollinrime would like to hear from you
Auto-Submitted: auto-replied
X-Autoreply: yes
Precedence: bulk
In-Reply-To: <${sent.messageId}>
Content-Type: text/plain; charset=utf-8

I am out of office until 16 November. In urgent cases write to <front.desk@firm.example>.
`)
}

/** A mail program says that the mail was deleted unread; that is nothing we ask for, or count. */
export function receipt(sent: Sent): string {
  return asMail(`
From: Anna Berg <${sent.address}>
Message-ID: <1793606500.17@mail.firm.example>
To: surveys@hollinrime.example
Subject: Not read: Hollinrime would like to hear from you
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary="receipt"

--receipt
Content-Type: text/plain

Your message was deleted without being read. 550 5.1.1

--receipt
Content-Type: message/disposition-notification

Reporting-UA: mail.firm.example; Some Program
Final-Recipient: rfc822;${sent.address}
Original-Message-ID: <${sent.messageId}>
Disposition: automatic-action/MDN-sent-automatically; deleted

--receipt
Content-Type: text/rfc822-headers

${ourHeaders(sent)}

--receipt--
`)
}

/** A filter wants whoever wrote to prove that they are a person. */
export function challenge(sent: Sent): string {
  return asMail(`
From: ${sent.address}
Message-ID: <1793606501.9@filter.example>
To: surveys@hollinrime.example
Subject: [Please confirm] Hollinrime would like to hear from you
Auto-Submitted: auto-replied
Content-Type: text/plain

Your message to <${sent.address}> is held (550 5.1.1) until you open https://filter.example/?id=1
`)
}

/** A person answers, and quotes all of our mail and a bounce. */
export function answer(sent: Sent): string {
  return asMail(`
From: Anna Berg <${sent.address}>
Message-ID: <1793606500.17@mail.firm.example>
To: surveys@hollinrime.example
Subject: Re: Hollinrime would like to hear from you
Content-Type: text/plain; charset=utf-8

My colleague got this back, why?

> <carl@firm.example>:
> Sorry, no mailbox here by that name. (#5.1.1)
> https://surveys.hollinrime.example/u/${sent.token}
`)
}
