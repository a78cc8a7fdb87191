import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findOrInstallChromium } from './chromium.mjs'
import { root, stop } from './steps.mjs'

/** Renders the page's own icon to the icons that the packages take: PNG for Linux, icns for a Mac. */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]
/** https://en.wikipedia.org/wiki/Apple_Icon_Image_format: each holds a PNG of the size. */
const macTypes = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
}

const executablePath = await findOrInstallChromium()
if (executablePath === null) stop('There is no Chromium to render with.', 'Install one, or set CHROME_PATH.')
const svg = readFileSync(join(root, 'renderer', 'public', 'icon.svg'), 'utf8')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const pngBySize = new Map()
for (const size of new Set([...linuxSizes, ...Object.values(macTypes)])) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`)
  pngBySize.set(size, await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()

const folder = join(root, 'build', 'icons')
mkdirSync(folder, { recursive: true })
for (const size of linuxSizes) writeFileSync(join(folder, `${size}x${size}.png`), pngBySize.get(size))
const parts = Object.entries(macTypes).map(([type, size]) => icnsPart(type, pngBySize.get(size)))
writeFileSync(join(root, 'build', 'icon.icns'), icnsPart('icns', Buffer.concat(parts)))

/** Four letters, the length of the whole part, and what it holds. */
function icnsPart(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
