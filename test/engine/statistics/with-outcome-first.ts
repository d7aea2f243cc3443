/** One matrix of the correlations that R gives apart: with the outcome, and between drivers. */
export function withOutcomeFirst(known: {
  readonly withOutcome: readonly { readonly r: number }[]
  readonly betweenDrivers: readonly (readonly number[])[]
}): number[][] {
  const outcome = known.withOutcome.map(({ r }) => r)
  return [
    [1, ...outcome],
    ...known.betweenDrivers.map((row, index) => [outcome[index] ?? Number.NaN, ...row]),
  ]
}
