import type { FindingType } from '../../shared/finding.ts'
import { offerUndo } from '../ui/offerUndo.tsx'
import { useStores } from '../useStores.ts'
import { nameOfType } from './findingWords.ts'

/** Has a value called harmless from now on, until the person takes it back. */
export function useTeachHarmless(): (type: FindingType, value: string) => Promise<void> {
  const { privacy } = useStores()
  return async (type, value) => {
    if (!(await privacy.setHarmless([value], true))) return
    offerUndo(`${nameOfType(type)} no longer counts as sensitive`, () => void privacy.setHarmless([value], false))
  }
}
