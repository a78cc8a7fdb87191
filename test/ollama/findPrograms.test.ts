import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPrograms, programPlaces } from '../../electron/ollama/findPrograms.ts'
import { writeFakeProgram } from '../support/fakeProgram.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

test('programs are found where PATH, the installers and the app of macOS put them', () => {
  expect(programPlaces({ PATH: '/a::/b' }, '/home/ada')).toEqual([
    '/a/ollama',
    '/b/ollama',
    '/usr/local/bin/ollama',
    '/usr/bin/ollama',
    '/opt/homebrew/bin/ollama',
    '/snap/bin/ollama',
    '/Applications/Ollama.app/Contents/Resources/ollama',
    '/home/ada/.local/bin/ollama',
  ])
})

test('each is read for its version and its engine, once', async () => {
  const folder = temporaryFolder()
  const whole = writeFakeProgram(join(folder, 'whole'))
  const alone = writeFakeProgram(join(folder, 'alone'), { hasEngine: false })
  const old = writeFakeProgram(join(folder, 'old'), { version: '0.29.9', hasEngine: false })
  const link = join(folder, 'link')
  symlinkSync(whole, link)
  const broken = join(folder, 'broken')
  writeFileSync(broken, '#!/bin/sh\nexit 127\n', { mode: 0o755 })
  const plain = join(folder, 'plain')
  writeFileSync(plain, 'a text', { mode: 0o644 })
  const directory = join(folder, 'directory')
  mkdirSync(directory)
  expect(await findPrograms([link, whole, alone, old, broken, plain, directory, join(folder, 'none')])).toEqual([
    { path: link, version: '0.34.0', hasEngine: true },
    { path: alone, version: '0.34.0', hasEngine: false },
    { path: old, version: '0.29.9', hasEngine: true },
    { path: broken, version: null, hasEngine: false },
  ])
})
