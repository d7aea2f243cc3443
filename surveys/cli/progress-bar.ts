/** A progress bar on a terminal; silent where the output goes into a file. */
import { whole } from './counted.ts'

const width = 30
/** Milliseconds between two looks at it; drawing at every step would take longer than the step. */
const pause = 100

/**
 * Open a bar for a known number of steps, or of bytes where nobody knows yet how many steps there are.
 *
 * @param said what stands behind the bar, from how much is done; `12 of 40` where it is left out
 */
export function progressBar(total: number, said = (done: number) => `${whole(done)} of ${whole(total)}`) {
  const terminal = process.stderr.isTTY
  let last = 0
  return {
    show(done: number): void {
      const now = Date.now()
      if (!terminal || total === 0 || (done < total && now - last < pause)) return
      last = now
      const full = Math.min(width, Math.round((done / total) * width))
      process.stderr.write(`\r\u001b[2K${'█'.repeat(full)}${'░'.repeat(width - full)} ${said(done)}`)
    },
    end(): void {
      if (terminal) process.stderr.write('\r\u001b[2K')
    },
  }
}
