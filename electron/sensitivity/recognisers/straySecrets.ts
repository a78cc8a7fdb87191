import type { Candidate, Recogniser } from '../candidate.ts'
import type { Hit } from '../lexicon.ts'
import { isPlaceholderSecret } from '../placeholders.ts'
import type { Scene } from '../scene.ts'

/** Passwords and codes some words behind their label, in prose: nothing leads to them but their own look. */
export const recogniseStraySecrets: Recogniser = (scene) => [...straysOf(scene, 'password'), ...straysOf(scene, 'pin')]

const straysOf = (scene: Scene, kind: 'password' | 'pin') =>
  scene.hitsOf(kind).flatMap((hit, i, all) => straysBehind(scene, kind, hit, all[i + 1]))

const farthest = { password: 90, pin: 140 } as const
/** What is written without spaces, and groups of four as authenticators and mail providers show them. */
const words = /(?<![\w.])[a-z2-7]{4}(?: [a-z2-7]{4}){3,15}(?![\w-])|[^\s"'`“”„«»()[\]{}<>=;,]{8,64}/g

function straysBehind({ text, tokens }: Scene, kind: 'password' | 'pin', hit: Hit, next?: Hit): Candidate[] {
  const from = tokens.ends[hit.last] ?? 0
  const to = Math.min(from + farthest[kind], next === undefined ? Infinity : (tokens.starts[next.first] ?? 0))
  const paragraph = text.slice(from, to).split('\n\n', 1)[0] ?? ''
  const looks = kind === 'password' ? [isStrongWord, isAppPassword] : [isRecoveryCode, isSeed]
  return [...paragraph.matchAll(words)].flatMap(({ 0: written, index }) => {
    const value = written.replace(/[.:!?]+$/, '')
    if (!looks.some((isOne) => isOne(value)) || isPlaceholderSecret(value)) return []
    return [
      {
        kind,
        start: from + index,
        end: from + index + value.length,
        confidence: 0.6,
        recogniser: `stray-${kind}`,
        reason: `it looks like a ${kind === 'password' ? 'password' : 'code'}, and one is spoken of before it`,
      },
    ]
  })
}

/** "django.contrib.auth" */
const path = /^[a-z_]+\.[a-z_]+\.\w/

/** Small and capital letters, digits and a sign inside: what people make up where a form asks for all four. */
const isStrongWord = (word: string) =>
  word.length <= 40 &&
  /\p{Ll}/u.test(word) &&
  /\p{Lu}/u.test(word) &&
  /\d/.test(word) &&
  !path.test(word) &&
  /^[\p{L}\d].*[^\p{L}\d\s/:].*[^\s.,:;?]$/u.test(word) &&
  !/:\/\/|@[\w-]+\.|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}(?::\d+)?$|\d\.\d|^[\da-f-]{32,}$/i.test(word)

/** Sixteen random letters in four groups; four words of a sentence would have a vowel each. */
const isAppPassword = (value: string) => /^(?:[a-z]{4} ){3}[a-z]{4}$/.test(value) && /\b[^aeiouy ]{4}\b/.test(value)

const isRecoveryCode = (value: string) =>
  /^(?=\w{0,5}\d)(?=\w{0,5}[a-z])[\da-z]{4,6}-(?=\w{0,5}\d)(?=\w{0,5}[a-z])[\da-z]{4,6}$/.test(value)

/** Base32 (RFC 4648) as authenticator apps take it. */
const isSeed = (value: string) =>
  /^[A-Z2-7]{16,64}$|^[a-z2-7]{4}(?: [a-z2-7]{4}){3,15}$/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value)
