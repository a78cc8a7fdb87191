import type { PrivacyRules } from '../../shared/privacyRules.ts'
import type { Label } from '../../shared/sensitivity.ts'
import type { Detector } from '../sensitivity/detector.ts'
import type { LabelRequest } from './labelMessages.ts'

interface Listener {
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
}

export interface LongTexts {
  /** Null where it was cancelled. The detector knows the label from then on. */
  label(text: string, listener: Listener): Promise<Label | null>
  /** Afterwards the detector knows all of these, so that asking it holds nobody up. */
  prepare(texts: readonly string[]): Promise<void>
}

interface Dependencies {
  readonly detector: Detector
  readonly rules: () => PrivacyRules
  readonly labelBeside: (request: LabelRequest, listener: Listener) => Promise<Label | null>
}

/** From here on labelling takes longer than a frame. */
const longUnits = 64 * 1024

const toNobody: Listener = { signal: new AbortController().signal, onProgress: () => {} }

/** Keeps long texts off the app's own thread. */
export function createLongTexts({ detector, rules, labelBeside }: Dependencies): LongTexts {
  const underWay = new Map<string, Promise<Label | null>>()

  async function label(text: string, listener: Listener): Promise<Label | null> {
    const current = rules()
    const found = await labelBeside({ text, rules: current }, listener)
    if (found === null) return null
    // Rules that changed meanwhile: what was found by the old ones is of no use.
    if (rules() !== current) return label(text, listener)
    detector.learn(text, found)
    return found
  }

  function prepareOne(text: string): Promise<Label | null> {
    const known = underWay.get(text)
    if (known) return known
    const started = label(text, toNobody).finally(() => underWay.delete(text))
    underWay.set(text, started)
    return started
  }

  return {
    label,
    prepare: async (texts) => {
      await Promise.all(
        texts.filter((text) => text.length > longUnits && !detector.knows(text)).map((text) => prepareOne(text)),
      )
    },
  }
}
