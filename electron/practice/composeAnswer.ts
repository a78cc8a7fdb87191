import type { PracticeMessage } from './answer.ts'

export interface ComposeAnswer {
  readonly messages: readonly PracticeMessage[]
  /** Who speaks, as the answer says it: "the small practice model on this machine". */
  readonly speaker: string
  readonly isLong: boolean
}

/** What a practice model says: made from the question by rule, so that it is the same every time, and open about what it is. */
export function composeAnswer({ messages: given, speaker, isLong }: ComposeAnswer): string {
  const messages = given.at(-1)?.text.startsWith('Go on with your answer') ? given.slice(0, -1) : given
  const question = messages.findLast(({ role }) => role === 'user')?.text.trim() ?? ''
  if (
    messages.some(
      ({ role, text }) =>
        role === 'system' && /\b(short|brief) title\b|\btitle (for|of) (this|the) conversation\b/i.test(text),
    )
  )
    return titleOf(question)
  const whole = compose(question, { speaker, isLong })
  const last = messages.at(-1)
  if (last?.role !== 'assistant') return whole
  // Asked to go on: from where the text ends, or else anew.
  return whole.startsWith(last.text) ? whole.slice(last.text.length) : `\n\n${whole}`
}

const titleOf = (question: string) =>
  question
    .split(/\s+/)
    .slice(0, 6)
    .join(' ')
    .replace(/[.,;:!?]+$/, '')

function compose(question: string, { speaker, isLong }: Pick<ComposeAnswer, 'speaker' | 'isLong'>): string {
  const intro = `*This is a practice answer from ${speaker}. Nobody thought about it; it shows what a real one would look like here.*`
  if (/^(hi|hello|hey|hallo|moin|good (morning|evening|day))\b/i.test(question) && question.length < 40) {
    return `Hello! ${intro}\n\nAsk me something longer, and watch the badge under the answer: it says where the words came from, and why.`
  }
  const sections = isLong
    ? [structure(question), measures(question), program(question), closing]
    : [/\b(table|compare|versus|vs)\b/i.test(question) ? measures(question) : outline(question), closing]
  const wantsCode = /\b(code|function|program|script|python|javascript|typescript|sql|regex)\b/i.test(question)
  const shown = wantsCode && !isLong ? [program(question), closing] : sections
  return [intro, `You asked:\n\n${quote(question)}`, ...shown].join('\n\n')
}

function quote(question: string): string {
  const lines = question.split('\n').slice(0, 6)
  const shown = lines.join('\n').slice(0, 400)
  return (shown.length < question.length ? `${shown} …` : shown)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}

/** The longest words, in the order in which they come: the nearest thing to a topic that needs no thought. */
function topicsOf(question: string): string[] {
  const words = [...new Set(question.match(/\p{L}{4,}/gu) ?? [])]
  const longest = new Set(words.toSorted((a, b) => b.length - a.length || a.localeCompare(b)).slice(0, 3))
  const topics = words.filter((word) => longest.has(word))
  return topics.length > 0 ? topics : ['the question']
}

function outline(question: string): string {
  const steps = [
    ...topicsOf(question).map((topic) => `Say what **${topic}** means here.`),
    'Put the parts together.',
    'Check the result against what was asked.',
  ]
  return [
    'A real model would probably go about it like this:',
    '',
    ...steps.map((step, index) => `${index + 1}. ${step}`),
  ].join('\n')
}

const structure = (question: string) =>
  [
    `## ${titleOf(question)}`,
    '',
    'A large model takes a hard question apart first:',
    '',
    ...topicsOf(question).flatMap((topic) => [`- **${topic}**`, '  - what is given', '  - what has to be shown']),
  ].join('\n')

function measures(question: string): string {
  const words = question.split(/\s+/).filter((word) => word !== '').length
  return [
    'Some things can be said of your question without thinking:',
    '',
    '| what | how much |',
    '|:---|---:|',
    `| words | ${words} |`,
    `| characters | ${question.length} |`,
    `| lines | ${question.split('\n').length} |`,
    `| tokens, about | ${Math.ceil(question.length / 4)} |`,
  ].join('\n')
}

const program = (question: string) =>
  [
    'Where a program helps, it would stand in a block like this one:',
    '',
    '```python',
    `topics = ${JSON.stringify(topicsOf(question))}`,
    '',
    'for number, topic in enumerate(topics, start=1):',
    '    print(f"{number}. {topic}")',
    '```',
  ].join('\n')

const closing = 'With a model from Ollama or a key for a cloud, the same question gets a real answer.'
