/** Values by text; the one unused for longest goes first. */
export interface Cache<Value> {
  readonly get: (text: string) => Value | undefined
  readonly set: (text: string, value: Value) => Value
}

export function createCache<Value>({
  mostUnits,
  mostEntries,
}: {
  readonly mostUnits: number
  readonly mostEntries: number
}): Cache<Value> {
  const entries = new Map<string, Value>()
  let units = 0
  return {
    get: (text) => {
      const value = entries.get(text)
      if (value === undefined) return undefined
      entries.delete(text)
      entries.set(text, value)
      return value
    },
    set: (text, value) => {
      if (text.length > mostUnits || entries.has(text)) return value
      entries.set(text, value)
      units += text.length
      for (const oldest of entries.keys()) {
        if (units <= mostUnits && entries.size <= mostEntries) break
        entries.delete(oldest)
        units -= oldest.length
      }
      return value
    },
  }
}
