/** The three answers to a comparison; the words people read for them stand elsewhere. */

/** From the best to the worst. */
export const comparisons: readonly string[] = ['better', 'same', 'worse']
