/** Port to what another service is to be told. */

// biome-ignore lint/suspicious/noEmptyInterface: filled next
export interface HookStore {}
