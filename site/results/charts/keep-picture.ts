/** Keeping a chart as a file: what is seen, put together as one SVG, or as a PNG of it; asks no server for anything. */
import { drawSeen } from './draw-seen.ts'

/** Pixels of the picture for each of the page. */
const sharpness = 2

/**
 * Save a chart as it stands on the page, with its title above and its source below.
 *
 * @param about the title; the file is called by it
 */
export async function keepPicture(
  figure: HTMLElement,
  about: string,
  source: string,
  kind: 'svg' | 'png',
): Promise<void> {
  const { svg, width, height } = drawSeen(figure, about, source)
  const text = new Blob([svg], { type: 'image/svg+xml' })
  const blob = kind === 'svg' ? text : await paint(svg, width * sharpness, height * sharpness)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${nameOfFile(about)}.${kind}`
  link.click()
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function nameOfFile(about: string): string {
  const plain = about.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  return plain.replaceAll(/^-|-$/g, '').slice(0, 60) || 'chart'
}

async function paint(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the picture could not be painted'))))
  })
}
