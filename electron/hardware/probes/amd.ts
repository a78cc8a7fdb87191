import type { Accelerator } from '../../../shared/machine.ts'
import type { FoundCards } from './nvidia.ts'

const amdVendor = '0x1002'
/** What the firmware sets aside for a processor's own graphics; Ollama leaves those out. */
const graphicsOfProcessorBytes = 3 * 2 ** 30

/** Lines `path=value` of /sys/class/drm/cardN/device, and of /dev/kfd, without which ROCm reaches no card. */
export function parseAmd(text: string): FoundCards {
  const byCard = Map.groupBy(
    text.split('\n').flatMap((line) => {
      const [, card, name, value] = /^\/sys\/class\/drm\/(card\d+)\/device\/(\w+)=(.*)$/.exec(line.trim()) ?? []
      return card !== undefined && name !== undefined && value !== undefined ? [{ card, name, value }] : []
    }),
    ({ card }) => card,
  )
  const canCompute = /^\/dev\/kfd=readable$/m.test(text)
  const cards: Accelerator[] = []
  const remarks: string[] = []
  for (const [card, lines] of byCard) {
    const values = new Map(lines.map(({ name, value }) => [name, value]))
    const totalBytes = Number(values.get('mem_info_vram_total') ?? Number.NaN)
    if (values.get('vendor') !== amdVendor || !(totalBytes >= graphicsOfProcessorBytes)) continue
    const name = `AMD graphics (${card})`
    if (!canCompute) {
      remarks.push(`${name} cannot be used: /dev/kfd is not there or not yours to read (driver, group "render")`)
      continue
    }
    const usedBytes = Number(values.get('mem_info_vram_used') ?? Number.NaN)
    const freeBytes = Number.isNaN(usedBytes) ? null : totalBytes - usedBytes
    cards.push({ name, library: 'rocm', totalBytes, freeBytes, isShared: false })
  }
  return { cards, remarks }
}
