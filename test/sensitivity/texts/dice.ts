/** Draws made-up values. */
export interface Dice {
  readonly digits: (count: number) => string
  readonly letters: (count: number, alphabet?: string) => string
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly until: (make: () => string, isRight: (value: string) => boolean) => string
}

export function createDice(random: () => number): Dice {
  const letters = (count: number, alphabet = 'ABCDEFGHJKLMNPRSTUVWXYZ') =>
    Array.from({ length: count }, () => alphabet[Math.floor(random() * alphabet.length)] ?? '').join('')
  return {
    letters,
    digits: (count) => letters(count, '0123456789'),
    pick: (items) => {
      const item = items[Math.floor(random() * items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    until: (make, isRight) => {
      for (let attempt = 0; attempt < 200_000; attempt++) {
        const value = make()
        if (isRight(value)) return value
      }
      throw new Error('no value obeys')
    },
  }
}
