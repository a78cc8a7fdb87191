import { firstWhere } from './firstWhere.ts'

const mostOfByte = 0xff
/** Written again by each text. */
let scratch = new Uint16Array(8192)
let originals = new Uint16Array(8192)

/** The units of a text as numbers, which are read more quickly; they hold until the next text. */
function unitsOf(text: string): Uint16Array {
  if (originals.length < text.length) originals = new Uint16Array(text.length * 2)
  Buffer.from(originals.buffer).write(text, 'utf16le')
  return originals.subarray(0, text.length)
}

/** A view under way: its units, and in pieces where in the original they come from. */
export function createSheet(written: string) {
  const original = unitsOf(written)
  let units = scratch
  let length = 0
  /** The bits of all units. */
  let bits = 0
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
    original,
    /** One unit for another. */
    put: (unit: number, at: number) => {
      reserve(1)
      if (at - length !== shift) begin(at, 0)
      bits |= unit
      units[length++] = unit
    },
    /** A stretch as it is. */
    copy: (start: number, end: number) => {
      if (start === end) return
      reserve(end - start)
      if (start - length !== shift) begin(start, 0)
      let all = bits
      let next = length
      for (let at = start; at < end; at++) {
        const unit = original[at] ?? 0
        all |= unit
        units[next++] = unit
      }
      bits = all
      length = next
    },
    /** Any number of units for a stretch. */
    write: (text: string, start: number, end: number) => {
      if (text === '') return
      reserve(text.length)
      begin(start, end)
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at)
        bits |= unit
        units[length++] = unit
      }
    },
    /** Melts a mark into the unit before it; false where there is none. */
    joinMark: (mark: number, end: number): boolean => {
      if (length === 0) return false
      const start = startOf(length - 1)
      length--
      const joined = String.fromCharCode(units[length] ?? 0, mark).normalize('NFC')
      begin(start, end)
      if (joined.length === 1) units[length] = joined.charCodeAt(0)
      bits |= units[length] ?? 0
      length++
      return true
    },
    /** Where a byte is enough for each unit they are stored so, which is read more quickly. */
    text: () =>
      bits <= mostOfByte
        ? Buffer.from(units.subarray(0, length)).toString('latin1')
        : Buffer.from(units.buffer, 0, length * 2).toString('utf16le'),
    toOriginal: (start: number, end: number) => {
      const first = start < length ? startOf(start) : original.length
      return { start: first, end: end > start ? endOf(end - 1) : first }
    },
  }
}
