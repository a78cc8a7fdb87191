import { firstWhere } from './firstWhere.ts'

/** Written again by each text. */
let scratch = new Uint16Array(8192)

/** A view under way: its units, and in pieces where in the original they come from. */
export function createSheet(original: string) {
  let units = scratch
  let length = 0
  /** Where each piece begins in the view and in the original, and where it ends there; 0 where units stand one for one. */
  const begins: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  /** How far original and view are apart while units stand one for one. */
  let shift = Number.NaN

  function begin(start: number, end: number) {
    begins.push(length)
    starts.push(start)
    ends.push(end)
    shift = end === 0 ? start - length : Number.NaN
  }
  function reserve(count: number) {
    if (length + count <= units.length) return
    units = new Uint16Array((length + count) * 2)
    units.set(scratch)
    scratch = units
  }
  const pieceAt = (unit: number) => firstWhere(begins.length, (piece) => (begins[piece] ?? 0) > unit) - 1
  const startOf = (unit: number): number => {
    const piece = pieceAt(unit)
    return (starts[piece] ?? 0) + (ends[piece] === 0 ? unit - (begins[piece] ?? 0) : 0)
  }
  const endOf = (unit: number): number => ends[pieceAt(unit)] || startOf(unit) + 1

  return {
    /** One unit for another. */
    put: (unit: number, at: number) => {
      reserve(1)
      if (at - length !== shift) begin(at, 0)
      units[length++] = unit
    },
    /** A stretch as it is. */
    copy: (start: number, end: number) => {
      if (start === end) return
      reserve(end - start)
      if (start - length !== shift) begin(start, 0)
      for (let at = start; at < end; at++) units[length++] = original.charCodeAt(at)
    },
    /** Any number of units for a stretch. */
    write: (text: string, start: number, end: number) => {
      if (text === '') return
      reserve(text.length)
      begin(start, end)
      for (let at = 0; at < text.length; at++) units[length++] = text.charCodeAt(at)
    },
    /** Melts a mark into the unit before it; false where there is none. */
    joinMark: (mark: number, end: number): boolean => {
      if (length === 0) return false
      const start = startOf(length - 1)
      length--
      const joined = String.fromCharCode(units[length] ?? 0, mark).normalize('NFC')
      begin(start, end)
      if (joined.length === 1) units[length] = joined.charCodeAt(0)
      length++
      return true
    },
    text: () => Buffer.from(units.buffer, 0, length * 2).toString('utf16le'),
    toOriginal: (start: number, end: number) => {
      const first = start < length ? startOf(start) : original.length
      return { start: first, end: end > start ? endOf(end - 1) : first }
    },
  }
}
