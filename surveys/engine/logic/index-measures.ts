/** Which measures are averaged into one index; averages none. */

/** Measures of which each person's rows are averaged, and which therefore need one scale and a steady list of rows. */
export const indexMeasures: readonly string[] = ['care']
