/** Rows of comma- or semicolon- or tab-separated values as RFC 4180 quotes them. */
export function parseCsv(text: string): string[][] {
  const firstLine = text.slice(0, Math.max(0, text.search(/\r?\n|$/)))
  const separator = [',', ';', '\t'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ','
  const rows: string[][] = [[]]
  let field = ''
  let isQuoted = false
  const endField = () => {
    rows.at(-1)?.push(field)
    field = ''
  }
  for (let place = 0; place < text.length; place++) {
    const sign = text.charAt(place)
    if (isQuoted) {
      if (sign !== '"') field += sign
      else if (text.charAt(place + 1) === '"') field += text.charAt((place += 1))
      else isQuoted = false
    } else if (sign === '"' && field === '') isQuoted = true
    else if (sign === separator) endField()
    else if (sign === '\n') {
      endField()
      rows.push([])
    } else if (sign !== '\r') field += sign
  }
  endField()
  return rows.filter((row) => row.some((value) => value.trim() !== ''))
}

/** A value that a spreadsheet would take for a formula is told apart from one. */
export const toCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n'

function quoted(value: string | number | null): string {
  const text = value === null ? '' : typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : `${value}`
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
