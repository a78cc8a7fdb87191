import { memo, useDeferredValue, useMemo } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { CodeBlock } from './CodeBlock.tsx'
import { SafeImage, SafeLink } from './SafeLink.tsx'
import { splitBlocks, type Block } from './splitBlocks.ts'
import './markdown.css'

/** Text of a model, formatted. Nothing in it is loaded, run or followed by itself. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  const all = useMemo(() => splitBlocks(text), [text])
  // A long text comes in slices between which keys and clicks get their turn.
  const blocks = useDeferredValue(all, all.slice(0, blocksAtOnce))
  return (
    <div className="markdown">
      {blocks.map((block, place) => (
        // Blocks only ever grow at the end, so the place names the block.
        // eslint-disable-next-line react/no-array-index-key
        <MarkdownBlock key={place} kind={block.kind} text={block.text} language={languageOf(block)} />
      ))}
    </div>
  )
})

const blocksAtOnce = 24

const languageOf = (block: Block) => (block.kind === 'code' ? block.language : '')

interface BlockProps {
  readonly kind: Block['kind']
  readonly text: string
  readonly language: string
}

const MarkdownBlock = memo(function MarkdownBlock({ kind, text, language }: BlockProps) {
  if (kind === 'code') return <CodeBlock language={language} text={text} />
  if (kind === 'plain') return <pre className="markdown__plain">{text}</pre>
  return (
    <div className="markdown__block" dir="auto">
      <ReactMarkdown remarkPlugins={plugins} components={components} urlTransform={untouched}>
        {text}
      </ReactMarkdown>
    </div>
  )
})

const plugins = [remarkGfm]
/** Addresses are judged where they are shown. */
const untouched = (url: string) => url

const components: Components = {
  a: ({ href, children }) => <SafeLink address={href}>{children}</SafeLink>,
  img: ({ src, alt }) => <SafeImage address={typeof src === 'string' ? src : undefined} alt={alt} />,
  table: ({ children }) => (
    <div className="markdown__table" role="region" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  pre: ({ node }) => {
    const code = node?.children[0]
    if (code?.type !== 'element') return null
    const [content] = code.children
    const [name] = Array.isArray(code.properties['className']) ? code.properties['className'] : []
    const language = typeof name === 'string' ? name.replace(/^language-/, '') : ''
    return <CodeBlock language={language} text={content?.type === 'text' ? content.value.replace(/\n$/, '') : ''} />
  },
  input: ({ checked }) => (
    <input type="checkbox" disabled checked={checked === true} aria-label={checked === true ? 'Done' : 'To do'} />
  ),
}
