import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/theme/tokens.css'
import '../ui/theme/base.css'
import { App } from './App'

/** Puts the app into the page. */
export function start(root: HTMLElement | null): void {
  if (!root) throw new Error('The page has no #root.')
  createRoot(root).render(<StrictMode><App /></StrictMode>)
}
