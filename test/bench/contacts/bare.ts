/** The least that reading a list must do: papaparse over the file as a stream, and nothing with its rows. */
import { createReadStream } from 'node:fs'
import Papa from 'papaparse'

const [path = ''] = process.argv.slice(2)
let rows = 0
await new Promise<void>((resolve, reject) =>
  Papa.parse(createReadStream(path), {
    header: true,
    step: () => {
      rows++
    },
    complete: () => resolve(),
    error: reject,
  }),
)
process.stdout.write(`${rows} rows\n`)
