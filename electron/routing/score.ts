import type { Score } from '../../shared/decision.ts'
export const scoreRequest = (text: string): Score => /prove|complaint|rights|design/i.test(text) ? { gain: 0.9, taskClass: 'proof', words: ['asks for a proof'] } : { gain: 0.1, taskClass: 'chat', words: ['short request'] }
