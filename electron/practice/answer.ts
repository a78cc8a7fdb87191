import type { Fault } from './fault.ts'

export interface PracticeMessage {
  readonly role: string
  readonly text: string
}

/** One answer before it is put into the words of a protocol. */
export interface PracticeAnswer {
  readonly model: string
  readonly reasoning: readonly string[]
  readonly text: readonly string[]
  readonly finish: 'stop' | 'length'
  readonly usage: PracticeUsage | null
  readonly usagePlace: 'own' | 'late' | 'with-finish'
}

interface PracticeUsage {
  readonly input: number
  readonly cached: number
  readonly output: number
}

/** About four characters make a token. */
export const countTokens = (text: string): number => Math.ceil(text.length / 4)
const toTokens = (text: string): string[] => text.match(/[\s\S]{1,4}/gu) ?? []

export interface PlanAnswer {
  readonly model: string
  readonly text: string
  readonly reasoning?: string
  readonly messages: readonly PracticeMessage[]
  readonly maxTokens: number
  readonly fault: Fault | null
}

export function planAnswer({ model, text, reasoning = '', messages, maxTokens, fault }: PlanAnswer): PracticeAnswer {
  const thoughts = toTokens(reasoning)
  const all = fault?.kind === 'empty' ? [] : toTokens(fault?.kind === 'says' ? fault.text : text)
  const room = Math.max(0, maxTokens - thoughts.length)
  const input = messages.reduce((sum, message) => sum + countTokens(message.text) + 3, 3)
  const spoken = all.slice(0, room)
  const usage: PracticeUsage = { input, cached: 0, output: thoughts.length + spoken.length }
  return {
    model,
    reasoning: thoughts,
    text: spoken,
    finish: all.length > room ? 'length' : 'stop',
    ...(fault?.kind === 'usage' ? distort(usage, fault.how) : { usage, usagePlace: 'own' }),
  }
}

function distort(
  usage: PracticeUsage,
  how: Extract<Fault, { kind: 'usage' }>['how'],
): Pick<PracticeAnswer, 'usage' | 'usagePlace'> {
  switch (how) {
    case 'missing':
      return { usage: null, usagePlace: 'own' }
    case 'zero':
      return { usage: { input: 0, cached: 0, output: 0 }, usagePlace: 'own' }
    case 'absurd':
      return { usage: { input: 1e12, cached: 0, output: 1e12 }, usagePlace: 'own' }
    case 'late':
    case 'with-finish':
      return { usage, usagePlace: how }
  }
}
