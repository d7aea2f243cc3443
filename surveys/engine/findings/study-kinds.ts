/** Which findings are worked out of several questions, or of who answered when; they stand beside items’ own figures. */
import type { Finding } from './finding.ts'
import type { StudyFinding } from './study.ts'

const studies: Readonly<Record<StudyFinding['kind'], true>> = {
  unreliable: true,
  fans: true,
  silence: true,
  drivers: true,
  correlations: true,
  pairs: true,
  phases: true,
  frame: true,
  weighted: true,
}

/**
 * Tell whether a finding is no single question's own.
 *
 * @example isStudy({ kind: 'fans', item: 'raving fans', n: 12, share: 0.25, low: 0.09, high: 0.53 }) // true
 */
export function isStudy(finding: Finding): finding is StudyFinding {
  return Object.hasOwn(studies, finding.kind)
}
