/** The distributions beneath all tests and intervals, beside R and, far out, beside 60 digits; all as a share. */
import { chiSquareCdf, chiSquareTail } from '#engine/statistics/chi-square-cdf.ts'
import { fQuantile } from '#engine/statistics/f-quantile.ts'
import { incompleteBeta } from '#engine/statistics/incomplete-beta.ts'
import { incompleteGamma, incompleteGammaTail } from '#engine/statistics/incomplete-gamma.ts'
import { logGamma, stirlingCorrection } from '#engine/statistics/log-gamma.ts'
import { normalCdf } from '#engine/statistics/normal-distribution.ts'
import { normalQuantile } from '#engine/statistics/normal-quantile.ts'
import { studentTCdf } from '#engine/statistics/student-t-cdf.ts'
import { studentTQuantile } from '#engine/statistics/student-t-quantile.ts'
import { relativeError } from '../../engine/statistics/relative-error.ts'
import golden from '../../fixtures/golden/distributions.json' with { type: 'json' }
import { type Comparison, compare, KERNEL_TOLERANCE, type Maker } from './comparison.ts'

const { far } = golden

/** Compare every distribution and its inverse. */
export function distributions(): Comparison[] {
  return [
    kernel('qnorm', normalQuantile, 'R', golden.qnorm, ({ p, x }) => [normalQuantile(p), x]),
    kernel('pnorm', normalCdf, 'R', golden.pnorm, ({ x, p }) => [normalCdf(x), p]),
    kernel('qt', studentTQuantile, 'R', golden.qt, ({ p, df, x }) => [studentTQuantile(p, df), x]),
    kernel('pt', studentTCdf, 'R', golden.pt, ({ t, df, p }) => [studentTCdf(t, df), p]),
    kernel('pchisq', chiSquareCdf, 'R', golden.pchisq, ({ x, df, p }) => [chiSquareCdf(x, df), p]),
    kernel('qf', fQuantile, 'R', golden.qf, ({ p, df1, df2, x }) => [fQuantile(p, df1, df2), x]),
    distant('logGamma', logGamma, far.logGamma, ({ x, value }) => [logGamma(x), value]),
    distant('stirlingCorrection', stirlingCorrection, far.stirlingCorrection, ({ x, value }) => [
      stirlingCorrection(x),
      value,
    ]),
    distant('incompleteBeta', incompleteBeta, far.incompleteBeta, ({ x, first, second, area }) => [
      incompleteBeta(x, first, second),
      area,
    ]),
    distant('incompleteGamma.below', incompleteGamma, far.incompleteGamma, ({ x, shape, below }) => [
      incompleteGamma(x, shape),
      below,
    ]),
    distant('incompleteGamma.above', incompleteGammaTail, far.incompleteGamma, ({ x, shape, above }) => [
      incompleteGammaTail(x, shape),
      above,
    ]),
    distant('normalCdf', normalCdf, far.normalCdf, ({ z, area }) => [normalCdf(z), area]),
    distant('normalQuantile', normalQuantile, far.normalQuantile, ({ p, z }) => [normalQuantile(p), z]),
    distant('studentTCdf', studentTCdf, far.studentTCdf, ({ t, df, area }) => [studentTCdf(t, df), area]),
    distant('studentTQuantile', studentTQuantile, far.studentTQuantile, ({ p, df, t }) => [
      studentTQuantile(p, df),
      t,
    ]),
    distant('chiSquare.below', chiSquareCdf, far.chiSquare, ({ x, df, below }) => [
      chiSquareCdf(x, df),
      below,
    ]),
    distant('chiSquare.above', chiSquareTail, far.chiSquare, ({ x, df, above }) => [
      chiSquareTail(x, df),
      above,
    ]),
    distant('fQuantile', fQuantile, far.fQuantile, ({ p, df1, df2, ratio }) => [
      fQuantile(p, df1, df2),
      ratio,
    ]),
  ]
}

type FoundAndKnown<Case> = (known: Case) => [found: number, known: number]

function kernel<Case>(
  name: string,
  by: { readonly name: string },
  made: Maker,
  cases: readonly Case[],
  pair: FoundAndKnown<Case>,
): Comparison {
  const known = { key: `distributions.${name}`, by, made, cases, tolerance: KERNEL_TOLERANCE }
  return compare(known, (one) => [relativeError(...pair(one))])
}

function distant<Case>(
  name: string,
  by: { readonly name: string },
  cases: readonly Case[],
  pair: FoundAndKnown<Case>,
): Comparison {
  return kernel(`far.${name}`, by, 'mpmath', cases, pair)
}
