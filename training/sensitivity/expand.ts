/** Up to `count` different texts of a template: of `{a|b}` each takes one. */
export function expand(template: string, count: number, random: () => number): string[] {
  const texts = new Set<string>()
  for (let attempt = 0; attempt < count * 2 && texts.size < count; attempt++)
    texts.add(
      template.replace(/\{([^{}]*)\}/g, (_, choices: string) => {
        const all = choices.split('|')
        return all[Math.floor(random() * all.length)] ?? ''
      }),
    )
  return [...texts]
}
