/** The measures that the results know how to show; judges no name. */
/** Measures with a meaning of their own; every other name is an author's own measure. */
export const knownMeasures = [
  'care',
  'values',
  'handoff',
  'results importance',
  'results delivery',
  'benchmark',
  'decided',
  'satisfied',
  'complained',
  'referral',
  'comparison',
  'prediction',
  'received',
  'given',
  'practice',
  'outlook',
  'duties',
  'rewards',
] as const
