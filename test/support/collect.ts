import type { ChatPiece } from '../../electron/providers/chatModel.ts'

/** An answer as it came: words joined, the last usage, and how it ended. */
export interface Collected {
  readonly text: string
  readonly reasoning: string
  readonly usage: Extract<ChatPiece, { type: 'usage' }>['usage'] | null
  readonly sawLoading: boolean
  /** Null where the iteration ended without a word, as it does when aborted. */
  readonly end: Extract<ChatPiece, { type: 'finished' | 'failed' }> | null
}

export async function collect(pieces: AsyncIterable<ChatPiece>): Promise<Collected> {
  let answer: Collected = { text: '', reasoning: '', usage: null, sawLoading: false, end: null }
  for await (const piece of pieces) {
    if (answer.end !== null) throw new Error(`a ${piece.type} piece came after the last one`)
    if (piece.type === 'text') answer = { ...answer, text: answer.text + piece.text }
    else if (piece.type === 'reasoning') answer = { ...answer, reasoning: answer.reasoning + piece.text }
    else if (piece.type === 'usage') answer = { ...answer, usage: piece.usage }
    else if (piece.type === 'certainty') continue
    else if (piece.type === 'loading') answer = { ...answer, sawLoading: true }
    else answer = { ...answer, end: piece }
  }
  return answer
}
