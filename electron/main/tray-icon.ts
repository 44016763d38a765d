import { nativeImage, type NativeImage } from 'electron'

const SIZE = 32
const RADIUS = 6
/** Bamboo green and paper, as blue, green, red, opacity. */
const GROUND = [0x52, 0x7a, 0x3d, 0xff] as const
const STROKE = [0xf4, 0xf8, 0xfa, 0xff] as const
/** The five strokes of 正, the tally mark, as left, top, right, bottom. */
const STROKES = [[7, 7, 25, 10], [15, 7, 18, 25], [18, 15, 24, 18], [8, 14, 11, 25], [6, 22, 26, 25]] as const

function colourAt(x: number, y: number): readonly number[] {
  const fromCorner = (at: number): number => Math.max(0, RADIUS - at, at - (SIZE - 1 - RADIUS))
  if (Math.hypot(fromCorner(x), fromCorner(y)) > RADIUS) return [0, 0, 0, 0]
  return STROKES.some(([left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom) ? STROKE : GROUND
}

/** The tray's picture, drawn here so that it needs no file. */
export function trayIcon(): NativeImage {
  const pixels = Buffer.alloc(SIZE * SIZE * 4)
  for (let y = 0; y < SIZE; y += 1) for (let x = 0; x < SIZE; x += 1) pixels.set(colourAt(x, y), (y * SIZE + x) * 4)
  return nativeImage.createFromBitmap(pixels, { width: SIZE, height: SIZE, scaleFactor: 2 })
}
