/** Port to counts of a wave in the field; tells of nobody by name. */

// biome-ignore lint/suspicious/noEmptyInterface: filled next
export interface FieldworkStore {}
