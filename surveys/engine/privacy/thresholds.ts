/** The promise's numbers. They may be raised by the company, never lowered. */

/** People whose answers a figure must stand for, where a survey is not named. */
export const fewestForFigure = 5

/** People below whom a distribution would tell who said what, where a survey is not named. */
export const fewestForHistogram = 10

/** Values of one attribute beyond which it is no group any more but a name. */
export const mostValues = 200
