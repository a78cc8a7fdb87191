import { Button } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { PrivacyRule } from '../../shared/privacyRules.ts'
import { createId } from '../ui/createId.ts'
import { offerUndo } from '../ui/offerUndo.tsx'
import { useStores } from '../useStores.ts'
import { levelWords } from './levelWords.ts'
import { RuleForm } from './RuleForm.tsx'

const noRules: readonly PrivacyRule[] = []

/** The person's own words and patterns: client names, project names, file numbers. */
export function OwnRules() {
  const { privacy } = useStores()
  const rules = useStore(privacy.store, ({ summary }) => summary?.rules ?? noRules)
  const [editing, setEditing] = useState<PrivacyRule | null>(null)
  const isNew = editing !== null && rules.every(({ id }) => id !== editing.id)

  async function remove(rule: PrivacyRule) {
    if (await privacy.removeRule(rule.id)) offerUndo(`Removed ${nameOf(rule)}`, () => void privacy.putBackRule(rule))
  }

  return (
    <section aria-labelledby="own-rules">
      <h2 id="own-rules">Your own words</h2>
      <p className="quiet">
        Names of clients, projects or files that are private to you. They count everywhere, as soon as you save them.
      </p>
      {rules.length > 0 && (
        <ul className="rules">
          {rules
            .toSorted((a, b) => a.text.localeCompare(b.text))
            .map((rule) => (
              <li key={rule.id}>
                <div className="rules__words">
                  {rule.kind === 'words' ? <b>{nameOf(rule)}</b> : <code>{rule.text}</code>}
                  <span className="quiet">
                    {rule.kind === 'pattern' ? 'Pattern · ' : ''}
                    {levelWords[rule.level].name}
                  </span>
                </div>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Change ${nameOf(rule)}`}
                  onClick={() => setEditing(rule)}
                >
                  Change
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={`Remove ${nameOf(rule)}`}
                  onClick={() => void remove(rule)}
                >
                  Remove
                </Button>
              </li>
            ))}
        </ul>
      )}
      {editing === null ? (
        <Button variant="default" onClick={() => setEditing(newRule())}>
          Add words or a pattern
        </Button>
      ) : (
        <RuleForm key={editing.id} rule={editing} isNew={isNew} onClose={() => setEditing(null)} />
      )}
    </section>
  )
}

const newRule = (): PrivacyRule => ({ id: createId(), kind: 'words', text: '', level: 'confidential' })

const nameOf = ({ text }: PrivacyRule): string => text.split('\n').join(', ')
