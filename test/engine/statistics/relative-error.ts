/** The distance of two numbers as a share of the expected one; where zero is expected, the distance itself. */
export function relativeError(actual: number, expected: number): number {
  return Math.abs(expected === 0 ? actual : (actual - expected) / expected)
}
