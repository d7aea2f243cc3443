/** Port to what people wrote and what was decided about it: stories that are told, comments that are not shown. */

// biome-ignore lint/suspicious/noEmptyInterface: filled next
export interface WordStore {}
