import { bootstrap } from './bootstrap.mjs'
import { root, run } from './steps.mjs'
import { join } from 'node:path'

const checks = [
  { name: 'types', bin: 'typescript/bin/tsc', args: ['-b'] },
  { name: 'lint', bin: 'oxlint/bin/oxlint', args: [] },
  { name: 'format', bin: 'oxfmt/bin/oxfmt', args: ['--check'] },
  { name: 'unused code', bin: 'knip/bin/knip.js', args: [] },
  { name: 'architecture', bin: 'vitest/vitest.mjs', args: ['run', '--reporter=dot', 'test/architecture.test.ts'] },
]

const node = await bootstrap()
let failed = 0
for (const { name, bin, args } of checks) {
  const startedAt = performance.now()
  const { status, output } = await run(node, [join(root, 'node_modules', bin), ...args], { quiet: true })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (status === 0) continue
  failed += 1
  console.log(output)
}
console.log(`${checks.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
