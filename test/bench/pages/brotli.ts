/** Brotli: compressing a text, and how much must have arrived before its beginning can be read; sends nothing. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/** Compress at a quality from 0 to 11. */
export function brotli(text: string | Buffer, quality = constants.BROTLI_MAX_QUALITY): Buffer {
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  })
}

/**
 * Tell how much must have arrived before the beginning of a file can be read.
 *
 * @param encoded the compressed file
 * @param length bytes of that beginning, not compressed
 * @returns bytes of the compressed file
 */
export function neededFor(encoded: Buffer, length: number): number {
  let [few, enough] = [0, encoded.length]
  while (enough - few > 1) {
    const tried = (few + enough) >> 1
    if (readable(encoded.subarray(0, tried)) >= length) enough = tried
    else few = tried
  }
  return enough
}

function readable(part: Buffer): number {
  return brotliDecompressSync(part, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).length
}
