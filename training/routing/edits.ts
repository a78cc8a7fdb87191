import { createRandom } from './random.ts'

export interface Edit {
  readonly name: string
  readonly apply: (text: string) => string
}

const courtesies: Readonly<Record<string, readonly [string, string]>> = {
  english: ['Could you please help me with this: ', ' Thank you so much in advance!'],
  german: ['Könntest du mir bitte helfen: ', ' Vielen Dank im Voraus!'],
  french: ["Bonjour, s'il te plaît : ", ' Merci beaucoup !'],
  spanish: ['Hola, por favor: ', ' ¡Muchas gracias!'],
  italian: ['Ciao, per favore: ', ' Grazie mille!'],
  portuguese: ['Olá, por favor: ', ' Muito obrigado!'],
  dutch: ['Hoi, alsjeblieft: ', ' Alvast bedankt!'],
  polish: ['Dzień dobry, proszę: ', ' Z góry dziękuję!'],
  russian: ['Здравствуйте, пожалуйста: ', ' Заранее спасибо!'],
  turkish: ['Merhaba, lütfen: ', ' Şimdiden teşekkürler!'],
  arabic: ['مرحبا، من فضلك: ', ' شكرا جزيلا!'],
  hindi: ['नमस्ते, कृपया: ', ' धन्यवाद!'],
  chinese: ['你好，请', '，谢谢！'],
  japanese: ['すみません、', ' よろしくお願いします。'],
  korean: ['안녕하세요, ', ' 감사합니다!'],
  swedish: ['Hej, snälla: ', ' Tack på förhand!'],
  czech: ['Dobrý den, prosím: ', ' Předem děkuji!'],
  vietnamese: ['Xin chào, làm ơn: ', ' Cảm ơn!'],
  indonesian: ['Halo, tolong: ', ' Terima kasih!'],
  ukrainian: ['Добрий день, будь ласка: ', ' Дякую наперед!'],
}

/** Small changes that leave a request what it is, and so must not turn a decision. */
export function editsFor(language: string): Edit[] {
  const [before, after] = courtesies[language] ?? ['', '']
  return [
    { name: 'politeness', apply: (text) => before + text + after },
    { name: 'whitespace', apply: (text) => `\n  ${text.replaceAll(' ', '  ')} \n` },
    { name: 'typo', apply: (text) => swapLetters(text, createRandom(text.length)) },
    { name: 'lower case', apply: (text) => text.toLowerCase() },
  ]
}

/** Swaps two neighbouring letters inside one word of four letters or more. */
export function swapLetters(text: string, random: () => number): string {
  const words = [...text.matchAll(/\p{L}{4,}/gu)]
  const word = words[Math.floor(random() * words.length)]
  if (!word) return text
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2))
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
}
