const shapes = [
  /^\+\d[\d ().\-/]{6,20}$/,
  /^00\d[\d ().\-/]{7,20}$/,
  /^\(?0\d[\d ()./-]{6,16}$/,
  /^(?:1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?:x\d{1,6})?$/,
  /^\d{3}[ .-]\d{4}$/,
  /^\d{2,4}(?:[ .-]\d{2,4}){2,5}$/,
  /^\d{4}[ -]\d{4}$/,
  /^\d{8,12}$/,
  /^\d[\d -]{6,14}x\d{1,6}$/,
]

/** Written as people write phone numbers somewhere (ITU-T E.123 and national habits). */
export const isPhoneLike = (written: string): boolean => shapes.some((shape) => shape.test(written))

/** Numbers kept free for films and books (NANPA 555-01xx, Ofcom 01632 and 07700 900xxx). */
export const isFiction = (digits: string): boolean =>
  /^1?(?:\d{3})?55501\d{2}$|^(?:44|0)(?:1632|7700900|2079460|1134960|1144960|1154960|1164960|1174960|1184960|1214960|1314960|1414960|1514960|1614960|1914980|8081570|9098790|3069990)\d{2,6}$/.test(
    digits,
  )

/** Toll-free by its prefix. */
export const isFreeToCall = (written: string): boolean =>
  /^\+?(?:1[ -]?)?\(?8(?:00|33|44|55|66|77|88)\D|^\+?4?4?[ -]?\(?0?800|^0120[ -]|^1800[ -]|^1300[ -]|^0800/.test(
    written,
  )
