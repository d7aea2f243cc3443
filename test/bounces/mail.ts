/** What tells one mail that came back from another: whose it was, and how it is known to be ours. */

export interface Sent {
  readonly address: string
  /** Of the unsubscribe link. */
  readonly token: string
  readonly messageId: string
}

export const sent: Sent = {
  address: 'anna.berg@firm.example',
  token: `customers.${'0123456789abcdefghjkmnpqrs'}${'tvwxyz0123456789abcdefghjk'}`,
  messageId: '9f3c2a70@surveys.hollinrime.example',
}

/** Give lines the ends that mails have. */
export function asMail(text: string): string {
  return text.replace(/^\n/, '').replace(/\n/g, '\r\n')
}

/** The headers of our mail, as servers bring them back. */
export function ourHeaders({ address, token, messageId }: Sent): string {
  return `From: Hollinrime <surveys@hollinrime.example>
To: ${address}
Subject: =?UTF-8?Q?Hollinrime_would_like_to_hear_from_you?=
Message-ID: <${messageId}>
Date: Mon, 02 Nov 2026 08:00:11 +0000
List-Id: "customers" <customers.surveys.hollinrime.example>
List-Unsubscribe: <https://surveys.hollinrime.example/u/${token}>
List-Unsubscribe-Post: List-Unsubscribe=One-Click
Auto-Submitted: auto-generated
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="--_NmP-1"`
}
