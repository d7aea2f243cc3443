/** Port to recipients and to those who are written to no more: who was asked, when, and what came of it. */

// biome-ignore lint/suspicious/noEmptyInterface: filled next
export interface RecipientStore {}
