// Draws the app's icon and writes every form of it that the installers need: `node electron/packaging/draw-icons.mjs`.
// The results are kept in resources/icons; run it again only when the drawing changes. Needs a Chromium to draw with.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { ensureChromium } from '../../tests/support/ensure-chromium.mjs'

const folder = path.resolve(import.meta.dirname, '..', '..', 'resources', 'icons')
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
/** A register bound at its left edge, with 正, the tally mark, on its cover: green of bamboo, paper, red thread. */
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024">
  <rect x="64" y="64" width="896" height="896" rx="190" fill="#336940"/>
  <rect x="64" y="64" width="150" height="896" rx="0" fill="#285433" clip-path="inset(0 round 190px 0 0 190px)"/>
  <path d="M214 64v896" stroke="#a3311f" stroke-width="22"/>
  <g fill="#faf8f2">
    <rect x="330" y="262" width="500" height="84" rx="8"/>
    <rect x="548" y="262" width="84" height="500" rx="8"/>
    <rect x="600" y="478" width="200" height="84" rx="8"/>
    <rect x="372" y="478" width="84" height="284" rx="8"/>
    <rect x="290" y="704" width="580" height="84" rx="8"/>
  </g>
</svg>
`

/** Windows: a table of contents, then the PNG files as they are. */
function icoOf(images) {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let at = head.length
  images.forEach(({ size, png }, i) => {
    const entry = 6 + 16 * i
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += png.length
  })
  return Buffer.concat([head, ...images.map(image => image.png)])
}

/** macOS names a picture by its size on screen, once plain and once for screens of double density. */
const ICNS = [['icp4', 16], ['icp5', 32], ['ic07', 128], ['ic08', 256], ['ic09', 512], ['ic10', 1024], ['ic11', 32], ['ic12', 64], ['ic13', 256], ['ic14', 512]]

function icnsOf(pngBySize) {
  const parts = ICNS.map(([type, size]) => {
    const png = pngBySize.get(size)
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const whole = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.write('icns', 0, 'latin1')
  head.writeUInt32BE(whole.length + 8, 4)
  return Buffer.concat([head, whole])
}

const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] })
const pngBySize = new Map()
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${SVG}`)
  pngBySize.set(size, await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()

mkdirSync(path.join(folder, 'linux'), { recursive: true })
writeFileSync(path.join(folder, 'icon.svg'), SVG)
writeFileSync(path.join(folder, 'icon.png'), pngBySize.get(1024))
writeFileSync(path.join(folder, 'icon.ico'), icoOf([16, 24, 32, 48, 64, 128, 256].map(size => ({ size, png: pngBySize.get(size) }))))
writeFileSync(path.join(folder, 'icon.icns'), icnsOf(pngBySize))
for (const size of SIZES.filter(one => one <= 512)) writeFileSync(path.join(folder, 'linux', `${size}x${size}.png`), pngBySize.get(size))
