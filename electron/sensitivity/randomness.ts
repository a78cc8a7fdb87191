/** How often each unit stands in the text at hand; all zero between texts. */
const counts = new Int32Array(0x10000)

/** Bits per character of a text's own letter counts (Shannon). */
export function entropyOf(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    counts[unit] = (counts[unit] ?? 0) + 1
  }
  let bits = 0
  for (let i = 0; i < text.length; i++) {
    const share = (counts[text.charCodeAt(i)] ?? 0) / text.length
    if (share > 0) bits -= share * Math.log2(share)
    counts[text.charCodeAt(i)] = 0
  }
  return bits
}

/**
 * 0 (a word) to 1 (drawn by lot): how often the kind of character changes, how rare the vowels are, how even the letter counts are.
 * Names in code change case at borders of words only; random text does so anywhere.
 */
export function randomnessOf(text: string): number {
  if (text.length < 8) return 0
  let changes = 0
  for (let i = 1; i < text.length; i++) if (kindOf(text.charCodeAt(i)) !== kindOf(text.charCodeAt(i - 1))) changes++
  const letters = text.replace(/[^A-Za-z]/g, '')
  const vowels = letters.replace(/[^aeiouAEIOU]/g, '').length
  const words =
    text
      .match(/[a-z]{5,}|[A-Z]{5,}/g)
      ?.filter((word) => /[aeiouAEIOU]/.test(word))
      .join('').length ?? 0
  const digits = text.replace(/\D/g, '').length
  const evenness = entropyOf(text) / Math.log2(Math.min(text.length, 64))
  return (
    0.45 * Math.min(1, (changes / text.length) * 2.2) +
    0.2 * (letters.length === 0 ? 0.5 : Math.min(1, Math.max(0, 0.42 - vowels / letters.length) * 4)) +
    0.2 * Math.max(0, (evenness - 0.7) / 0.3) +
    0.15 * Math.min(1, (digits / text.length) * 5) -
    0.6 * (words / text.length)
  )
}

const kindOf = (unit: number) =>
  unit >= 48 && unit <= 57 ? 0 : unit >= 97 && unit <= 122 ? 1 : unit >= 65 && unit <= 90 ? 2 : 3
