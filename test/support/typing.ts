import type { Page } from 'playwright-core'

/** What a person does with the keyboard. A value is typed like text; once its last key is down it is complete. */
type Step =
  | { readonly text: string }
  | { readonly value: string; readonly completes?: string }
  | { readonly press: string; readonly times?: number }
  | { readonly paste: string }

interface Recording {
  readonly name: string
  readonly steps: readonly Step[]
  /** What is underlined in the end, in the order of the text. */
  readonly underlined: readonly string[]
}

const card = '4539 1488 0343 6467'
const mail = 'maren.holt@posteo.de'
const phone = '+44 20 7946 2234'

/** Ten people writing: straight on, with second thoughts, from the clipboard, over lines, in other scripts. */
export const recordings: readonly Recording[] = [
  { name: 'a card number', steps: [{ text: 'Charge ' }, { value: card }, { text: ' today' }], underlined: [card] },
  { name: 'an address at the end', steps: [{ text: 'please write to ' }, { value: mail }], underlined: [mail] },
  {
    name: 'a typing error put right',
    steps: [
      { text: 'card 4539 1488 0343 646' },
      { text: '9' },
      { press: 'Backspace' },
      { value: '7', completes: card },
    ],
    underlined: [card],
  },
  {
    name: 'a value that is spoilt again',
    steps: [{ text: 'write to ' }, { value: mail }, { press: 'Backspace', times: 10 }, { text: ' and so on' }],
    underlined: [],
  },
  {
    name: 'a value put in before what was there',
    steps: [{ text: ' is the number to call' }, { press: 'Home' }, { value: phone }],
    underlined: [phone],
  },
  {
    name: 'two values on two lines',
    steps: [
      { text: 'Dear both,' },
      { press: 'Shift+Enter' },
      { value: mail },
      { press: 'Shift+Enter' },
      { value: phone },
    ],
    underlined: [mail, phone],
  },
  {
    name: 'a number from the clipboard',
    steps: [{ text: 'IBAN ' }, { paste: 'DE28 2501 0030 0714 9253 86' }],
    underlined: ['DE28 2501 0030 0714 9253 86'],
  },
  {
    name: 'a key in a command',
    steps: [{ text: 'export API_KEY=' }, { value: 'sk-ant-api03-Vb7Qm2Xr9Lt4Wc8Zk1Np6Hd3Jf5Gs0Ya' }],
    underlined: ['sk-ant-api03-Vb7Qm2Xr9Lt4Wc8Zk1Np6Hd3Jf5Gs0Ya'],
  },
  { name: 'German', steps: [{ text: 'Rückruf bitte an ' }, { value: '030 90182017' }], underlined: ['030 90182017'] },
  { name: 'nothing private at all', steps: [{ text: 'Write a limerick about 3 ducks in 2 ponds.' }], underlined: [] },
]

/** Does what was recorded, some 60 ms a key, and tells of each value when its last key is down. */
export async function replayTyping(
  page: Page,
  { steps }: Recording,
  completed: (value: string) => Promise<void> = async () => {},
): Promise<void> {
  for (const step of steps) {
    if ('text' in step) await page.keyboard.type(step.text, { delay: 60 })
    else if ('value' in step) {
      await page.keyboard.type(step.value, { delay: 60 })
      await completed(step.completes ?? step.value)
    } else if ('paste' in step) await page.keyboard.insertText(step.paste)
    else for (let time = 0; time < (step.times ?? 1); time++) await page.keyboard.press(step.press, { delay: 60 })
  }
}
