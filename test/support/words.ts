/** Messages that the gate and the score are sure about. */
export const hardMessage =
  'Prove that the halting problem is undecidable, then extend the proof to machines with an oracle and discuss which steps relativise.'

/** Valid by its check digit and on no list of test numbers. */
export const cardNumber = '4539 1488 0343 6467'
export const cardMessage = `My card is ${cardNumber}. ${hardMessage}`
