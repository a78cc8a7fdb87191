#!/usr/bin/env node
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { buildIfStale } from './build.mjs'
import { become, root } from './steps.mjs'

/** The `gatehouse` command of a checkout; the packaged app brings its own. */
const node = await bootstrap()
await buildIfStale(node)
const cli = join(root, '.build', 'electron', 'cli.js')
process.exitCode = await become(node, [cli, ...process.argv.slice(2)], { cwd: process.cwd() })
