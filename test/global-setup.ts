/**
 * Compiles the surveys and builds the site once, before any test; what does not compile fails every test. With `BUILT=1`
 * what was built before is taken, for those who run one file again and again.
 */
import { execFileSync } from 'node:child_process'

export default function setup(): void {
  if (process.env.BUILT === '1') return
  execFileSync('npm', ['run', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
