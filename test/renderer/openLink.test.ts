import { expect, test } from 'vitest'
import { openLink } from '../../renderer/openLink.ts'

/** A browser that notes what happens in it. */
function createBrowser({ agrees = true, blocksTabs = false } = {}) {
  const happened: unknown[] = []
  const tab = {
    opener: 'the app',
    location: { replace: (url: string) => happened.push({ tab: url, opener: tab.opener }) },
  }
  const browser = {
    confirm(question: string) {
      happened.push({ asked: question })
      return agrees
    },
    openTab: () => (blocksTabs ? null : tab),
    offerToCopy: (_message: string, address: string) => void happened.push({ offered: address }),
    handOver: (url: string) => void happened.push({ handedOver: url }),
  }
  return { browser, happened }
}

const asked = { asked: 'Open example.com in a new tab?\n\nhttps://example.com/a' }
const url = 'https://example.com/a'

test.each([
  ['agrees', {}, true, [asked, { tab: url, opener: null }]],
  ['declines', { agrees: false }, false, [asked]],
  ['agrees, but tabs are blocked', { blocksTabs: true }, false, [asked, { offered: url }]],
])('a web link opens in a tab that cannot reach back, where the person %s', (_what, how, opened, expected) => {
  const { browser, happened } = createBrowser(how)
  expect([openLink({ url }, browser), happened]).toEqual([{ ok: true, value: opened }, expected])
})

test('a mail link goes to the mail program', () => {
  const { browser, happened } = createBrowser()
  expect([openLink({ url: 'mailto:a@example.com?attach=/etc/passwd' }, browser), happened]).toEqual([
    { ok: true, value: true },
    [{ asked: 'Write a message to a@example.com?' }, { handedOver: 'mailto:a@example.com' }],
  ])
})

test.each([{ url: 'javascript:alert(1)' }, { url: 'https://good@evil.test/' }, { url: 1 }, {}, null])(
  '%j is refused without a question',
  (input) => {
    const { browser, happened } = createBrowser()
    expect([openLink(input, browser), happened]).toMatchObject([{ ok: false, error: { kind: 'invalid-input' } }, []])
  },
)
