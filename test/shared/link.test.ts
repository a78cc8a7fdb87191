import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseLink } from '../../shared/link.ts'

test.each([
  ['https://example.com', { url: 'https://example.com/', target: 'example.com', kind: 'web' }],
  ['HTTP://Example.com:8080/a?b#c', { url: 'http://example.com:8080/a?b#c', target: 'example.com:8080', kind: 'web' }],
  ['https://аpple.com/', { url: 'https://xn--pple-43d.com/', target: 'xn--pple-43d.com', kind: 'web' }],
  [
    'https:\\\\evil.example\\@good.example',
    { url: 'https://evil.example/@good.example', target: 'evil.example', kind: 'web' },
  ],
  ['mailto:a@b.example?attach=/etc/passwd', { url: 'mailto:a@b.example', target: 'a@b.example', kind: 'mail' }],
])('%j leads where it says', (text, link) => {
  expect(parseLink(text)).toEqual({ ok: true, value: link })
})

test.each([
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  'file:///etc/passwd',
  'smb://host/share',
  '\\\\host\\share',
  'ms-msdt:/id',
  'vbscript:x',
  'gatehouse://do',
  'https://good.example@evil.example',
  'https://user:word@evil.example/',
  'blob:https://example.com/x',
  'data:text/html,x',
  'app://gatehouse/',
  'mailto:',
  'example.com',
  '',
  `https://example.com/${'a'.repeat(10_000)}`,
])('%j is not opened', (text) => {
  expect(parseLink(text).ok).toBe(false)
})

test('what passes is a web or mail address that means the same to whoever opens it', () => {
  const anything = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.string().map((rest) => `https://${rest}`),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const link = parseLink(text)
      fc.pre(link.ok && link.value.kind === 'web')
      const { protocol, username, host } = new URL(link.value.url)
      expect({ isWeb: /^https?:$/.test(protocol), username, host }).toEqual({
        isWeb: true,
        username: '',
        host: link.value.target,
      })
    }),
    { numRuns: 50 },
  )
})
