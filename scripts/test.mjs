import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { buildIfStale } from './build.mjs'
import { findOrInstallChromium } from './chromium.mjs'
import { presentElectron } from './electron.mjs'
import { root, run, say } from './steps.mjs'

const reportFile = join(root, '.build', 'test-report.json')

const node = await bootstrap()
await buildIfStale(node)
const chromium = await findOrInstallChromium()
if (chromium === null) {
  say(
    'SKIPPED: every test in a real browser. There is no Chromium, Chrome or Edge here; set CHROME_PATH or install one.',
  )
}
const electron = presentElectron()
if (electron === null) {
  say(
    "SKIPPED: every test in Electron's own window. There is no Electron here, or no display; `npm start` downloads it.",
  )
}
if (!process.env.GATEHOUSE_TEST_OLLAMA) {
  say('SKIPPED: every test with a real Ollama. Set GATEHOUSE_TEST_OLLAMA to its program to run them.')
}

rmSync(reportFile, { force: true })
const vitest = join('node_modules', 'vitest', 'vitest.mjs')
const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${reportFile}`]
const env = {
  ...(chromium !== null && { GATEHOUSE_TEST_CHROMIUM: chromium }),
  ...(electron !== null && { GATEHOUSE_TEST_ELECTRON: electron }),
}
const { status } = await run(node, [vitest, 'run', ...reporters, ...process.argv.slice(2)], { env })
const { passed, failed, skipped } = readReport()
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0

/** A file that could not be run, or an error outside of every test, is a failure without a test of its own. */
function readReport() {
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : {}
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report
  return {
    passed: numPassedTests,
    failed: numFailedTests === 0 && status !== 0 ? 1 : numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }
}
