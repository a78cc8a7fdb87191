import { expect, test } from 'vitest'
import { isOnThisMachine, ollamaBaseUrl } from '../../electron/ollama/hostAddress.ts'

test.each([
  [undefined, 'http://127.0.0.1:11434'],
  ['', 'http://127.0.0.1:11434'],
  ['0.0.0.0', 'http://127.0.0.1:11434'],
  ['0.0.0.0:8080', 'http://127.0.0.1:8080'],
  [':1234', 'http://127.0.0.1:1234'],
  ['localhost:11434', 'http://127.0.0.1:11434'],
  ['[::]:11434', 'http://127.0.0.1:11434'],
  ['::', 'http://127.0.0.1:11434'],
  ['[::1]', 'http://[::1]:11434'],
  ['::1', 'http://[::1]:11434'],
  ['http://box', 'http://box'],
  ['HTTP://box', 'http://box'],
  ['https://box/', 'https://box'],
  ['https://box:8443/ollama', 'https://box:8443'],
  ['box', 'http://box:11434'],
  ['box:99999', 'http://box:11434'],
  ['box:', 'http://box:11434'],
  ['192.168.1.5:80', 'http://192.168.1.5'],
  ['"10.0.0.2"', 'http://10.0.0.2:11434'],
  [' 127.0.0.1:1 ', 'http://127.0.0.1:1'],
  ['not a host', 'http://127.0.0.1:11434'],
])('OLLAMA_HOST=%s means %s', (host, url) => {
  expect(ollamaBaseUrl(host)).toBe(url)
})

test.each([
  ['http://127.0.0.1:11434', true],
  ['http://127.9.9.9', true],
  ['http://[::1]:11434', true],
  ['http://192.168.1.5:11434', false],
  ['http://127.evil.example', false],
])('%s is on this machine: %s', (url, isHere) => {
  expect(isOnThisMachine(url)).toBe(isHere)
})
