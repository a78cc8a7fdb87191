import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Markdown } from '../../../renderer/ui/Markdown.tsx'

const render = (text: string): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <Markdown text={text} />
    </MantineProvider>,
  )
    // Mantine's own style sheet stands before the first element of ours.
    .replace(/^[\s\S]*?(?=<div class="markdown">)/, '')

/** Each is what a poisoned answer may hold; none may load, run, style, submit or lead anywhere. */
const hostile: readonly (readonly [name: string, markdown: string])[] = [
  ['inline image', '![a](https://evil.example/a.png)'],
  ['reference image', '![a][b]\n\n[b]: https://evil.example/a.png'],
  ['autolinked image', '![](<https://evil.example/a.png>)'],
  ['image without a scheme', '![a](//evil.example/a.png)'],
  ['raw image with a handler', '<img src=x onerror="alert(1)">'],
  ['svg script', '<svg><script>alert(1)</script></svg>'],
  ['svg with entities', '<svg onload=&#97;lert(1)>'],
  ['frame with a document', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
  ['style import', '<style>@import "https://evil.example/a.css"</style>'],
  ['preload', '<link rel="preload" href="https://evil.example/a">'],
  ['refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
  ['form', '<form action="https://evil.example"><input name=a></form>'],
  ['video poster', '<video poster="https://evil.example/a.png"></video>'],
  ['svg data image', '![a](data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=)'],
  ['mathematics with html', '$\\text{<img src=x onerror=alert(1)>}$'],
  ['diagram with a link', '```mermaid\ngraph TD\nclick A href "javascript:alert(1)"\n```'],
  ['diagram with settings', '```mermaid\n%%{init: {"securityLevel": "loose"}}%%\n```'],
  ['code named html', '```html\n<script>alert(1)</script>\n```'],
  ['unclosed fence', `\`\`\`\n${'<b>x</b>'.repeat(25_000)}`],
  ['deep quote', '>'.repeat(10_000)],
  ['many brackets', '['.repeat(10_000)],
  ['large table', `|${'a|'.repeat(1000)}\n`.repeat(1000)],
  ['reordered label', '[\u202egpj.elif](https://evil.example)'],
  ['javascript link', '[a](javascript:alert(1))'],
  ['javascript link with an entity', '[a](java&#115;cript:alert(1))'],
  ['javascript link with a tab', '[a](java\tscript:alert(1))'],
  ['javascript link in brackets', '<javascript:alert(1)>'],
  ['file link', '[a](file:///etc/passwd)'],
  ['share link', '[a](smb://evil.example/a) [b](\\\\evil.example\\a)'],
  ['protocol handler link', '[a](ms-msdt:/id)'],
  ['vbscript link', '[a](vbscript:msgbox(1))'],
  ['own deep link', '[a](gatehouse:open)'],
  ['link with credentials', '[a](https://good.example@evil.example/)'],
  ['blob link', '[a](blob:https://evil.example/1)'],
]
const outward = /<[a-z][^>]*\s(?:href|src|srcset|action|poster|on\w+)=/i
const element = /<(?:img|script|svg (?!xmlns)|iframe|style|link|meta|form|video|audio|object|embed)\b/i

describe('an answer', () => {
  test.each(hostile)('is harmless with %s', (_name, markdown) => {
    const grown = [0.3, 0.6, 0.9, 1].map((share) => render(markdown.slice(0, Math.ceil(markdown.length * share))))
    expect(grown.filter((html) => element.test(html) || outward.test(html))).toEqual([])
  })

  const dead = hostile.filter(([name]) => / link/.test(name) && !name.startsWith('diagram'))
  test.each(dead)('offers nothing to follow in a %s', (_name, markdown) => {
    expect(render(markdown)).not.toContain('role="link"')
  })

  test('shows where a link leads when its label does not', () => {
    const html = render('[your bank](https://evil.example/login) and https://example.org/a')
    expect(html.match(/\([a-z.]+\)|title="[^"]+"/g)).toEqual([
      'title="https://evil.example/login"',
      '(evil.example)',
      'title="https://example.org/a"',
    ])
  })

  test('shows a look-alike host for what it is, and a label in the order it is written', () => {
    expect(render('[bаnk](https://b\u0430nk.example)')).toContain('(xn--bnk-6cd.example)')
    expect(render('[\u202egpj.elif](https://evil.example)')).not.toContain('\u202e')
  })

  test('keeps its formatting', () => {
    const html = render('**bold** and `code`\n\n- one\n- [x] two\n\n| a | b |\n|---|---:|\n| 1 | 2 |')
    expect(html.match(/<(?:strong|code|li|table|input)\b/g)).toEqual([
      '<strong',
      '<code',
      '<li',
      '<li',
      '<input',
      '<table',
    ])
  })
})
