import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPageFiles } from '../../electron/wire/pageFiles.ts'

const parent = mkdtempSync(join(tmpdir(), 'gatehouse-files-'))
const folder = join(parent, 'page')
mkdirSync(join(folder, 'assets'), { recursive: true })
writeFileSync(join(parent, 'secret.txt'), 'secret')
writeFileSync(join(folder, 'index.html'), '<!doctype html>page')
writeFileSync(join(folder, 'assets', 'main.js'), 'code')
const answerFile = createPageFiles(folder)

const shown = async (method: string, path: string) => {
  const { status, headers, body } = await answerFile(method, path)
  return {
    status,
    type: headers['content-type'],
    cache: headers['cache-control'],
    text: new TextDecoder().decode(body),
  }
}

test('gives out the page and its assets with their types', async () => {
  expect([await shown('GET', '/'), await shown('GET', '/assets/main.js'), await shown('HEAD', '/')]).toEqual([
    { status: 200, type: 'text/html; charset=utf-8', cache: 'no-store', text: '<!doctype html>page' },
    {
      status: 200,
      type: 'text/javascript; charset=utf-8',
      cache: 'private, max-age=31536000, immutable',
      text: 'code',
    },
    { status: 200, type: 'text/html; charset=utf-8', cache: 'no-store', text: '' },
  ])
})

const escapes = [
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/..\\secret.txt',
  '//etc/passwd',
  '/etc/passwd',
  '/assets',
  '/assets/',
  '/index.html\0',
  '../secret.txt',
  '',
  '/__proto__',
]
test.each(escapes)('gives nothing out for %j', async (path) => {
  const { status, headers } = await answerFile('GET', path)
  expect({ status, type: headers['content-type'] }).toEqual({ status: 404, type: 'text/plain; charset=utf-8' })
})

test('writes nothing', async () => {
  expect((await answerFile('POST', '/')).status).toBe(405)
})

test('every answer forbids foreign code, frames and sniffing', async () => {
  for (const path of ['/', '/nothing']) {
    const { headers } = await answerFile('GET', path)
    const policy = headers['content-security-policy']?.split('; ')
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
      ]),
    )
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  }
})
