/** Port to the queue of mails, and to the mailbox of this machine. */

// biome-ignore lint/suspicious/noEmptyInterface: filled next
export interface MailStore {}
