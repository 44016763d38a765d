import { readFileSync } from 'node:fs'
import { writeDurably } from '../vault/durable-file'

/** Where the window stood. All in device-independent pixels. */
export interface WindowState {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const FIRST: WindowState = { width: 1280, height: 800, maximized: false }
/** Part of the window's head that must lie on some screen, so that it can be caught with the mouse. */
const GRIP = 80

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** Drops a place that no longer lies on any screen, and sizes larger than the largest of them. */
export function fitToScreens(state: WindowState, screens: readonly Area[]): WindowState {
  const { x, y } = state
  const width = Math.min(state.width, Math.max(...screens.map(screen => screen.width)))
  const height = Math.min(state.height, Math.max(...screens.map(screen => screen.height)))
  const isVisible = x !== undefined && y !== undefined && screens.some(screen =>
    x + width > screen.x + GRIP && x < screen.x + screen.width - GRIP && y >= screen.y && y < screen.y + screen.height - GRIP)
  return { width, height, maximized: state.maximized, ...(isVisible ? { x, y } : {}) }
}

/** The state noted in `file`, or the first one if there is none that can be read. */
export function readWindowState(file: string): WindowState {
  try {
    const noted = JSON.parse(readFileSync(file, 'utf8')) as Partial<WindowState>
    if (!isNumber(noted.width) || !isNumber(noted.height) || noted.width < 400 || noted.height < 300) return FIRST
    const place = isNumber(noted.x) && isNumber(noted.y) ? { x: noted.x, y: noted.y } : {}
    return { width: noted.width, height: noted.height, maximized: noted.maximized === true, ...place }
  } catch {
    return FIRST
  }
}

/** Best effort: a lost window place is no loss. */
export async function writeWindowState(file: string, state: WindowState): Promise<void> {
  await writeDurably(file, JSON.stringify(state)).catch(() => undefined)
}
