import { createStore } from 'zustand/vanilla'
import type { CallResult } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { PrivacyRule, PrivacySummary } from '../../shared/privacyRules.ts'
import type { Label } from '../../shared/sensitivity.ts'
import type { Api } from '../api.ts'

export interface PrivacyState {
  /** Null until it was read once. */
  readonly summary: PrivacySummary | null
  readonly problem: AppError | null
  /** A text the person tries the gate with, and the newest label, which may be a few keys behind. */
  readonly tried: { readonly text: string; readonly seen: { readonly text: string; readonly label: Label } | null }
}

const labelAfterMs = 60

export function createPrivacyStore(api: Api) {
  const store = createStore<PrivacyState>(() => ({ summary: null, problem: null, tried: { text: '', seen: null } }))
  let labelTimer: ReturnType<typeof setTimeout> | undefined
  api.on('privacy.changed', (summary) => {
    store.setState({ summary })
    void labelTried()
  })

  /** True where it was done; a problem is said in a corner. */
  function take(reply: CallResult<'privacy.read'>): boolean {
    store.setState(reply.ok ? { summary: reply.value, problem: null } : { problem: reply.error })
    return reply.ok
  }

  const load = async () => take(await api.call('privacy.read', undefined))
  const removeRule = async (ruleId: string) => take(await api.call('privacy.removeRule', { ruleId }))
  const putBackRule = async (rule: PrivacyRule) => take(await api.call('privacy.saveRule', { rule }))
  const setHarmless = async (values: readonly string[], isHarmless: boolean) =>
    take(await api.call('privacy.setHarmless', { values: [...values], isHarmless }))
  const forgetHarmless = async () => take(await api.call('privacy.forgetHarmless', undefined))

  /** The form shows a failure itself. */
  async function saveRule(rule: PrivacyRule): Promise<CallResult<'privacy.saveRule'>> {
    const saved = await api.call('privacy.saveRule', { rule })
    if (saved.ok) take(saved)
    return saved
  }

  const exportRules = () => api.call('privacy.export', undefined)
  async function importRules(text: string): Promise<CallResult<'privacy.import'>> {
    const imported = await api.call('privacy.import', { text })
    if (imported.ok) take(imported)
    return imported
  }

  function tryText(text: string): void {
    store.setState(({ tried }) => ({ tried: { text, seen: text === '' ? null : tried.seen } }))
    clearTimeout(labelTimer)
    labelTimer = setTimeout(() => void labelTried(), labelAfterMs)
  }

  async function labelTried(): Promise<void> {
    const { text } = store.getState().tried
    if (text.trim() === '') return
    const label = await api.call('privacy.label', { text })
    store.setState(({ tried }) =>
      label.ok && tried.text !== '' ? { tried: { ...tried, seen: { text, label: label.value } } } : {},
    )
  }

  const dismissProblem = (): void => store.setState({ problem: null })

  return {
    store,
    load,
    saveRule,
    removeRule,
    putBackRule,
    setHarmless,
    forgetHarmless,
    exportRules,
    importRules,
    tryText,
    dismissProblem,
  }
}
