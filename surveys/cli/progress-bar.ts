/** A progress bar on a terminal; silent where the output goes into a file. */

const width = 30

/** Open a bar for a known number of steps. */
export function progressBar(total: number) {
  const terminal = process.stderr.isTTY
  return {
    show(done: number): void {
      if (!terminal || total === 0) return
      const full = Math.round((done / total) * width)
      process.stderr.write(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${total}`)
    },
    end(): void {
      if (terminal) process.stderr.write('\r\u001b[2K')
    },
  }
}
