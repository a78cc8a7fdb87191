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
