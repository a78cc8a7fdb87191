import { Button } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { PrivacyRule } from '../../shared/privacyRules.ts'
import { createId } from '../ui/createId.ts'
import { ListRow, RowButton } from '../ui/ListRow.tsx'
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
        <ul className="rows">
          {rules
            .toSorted((a, b) => a.text.localeCompare(b.text))
            .map((rule) => (
              <ListRow
                key={rule.id}
                actions={
                  <>
                    <RowButton label="Change" to={nameOf(rule)} look="usual" onClick={() => setEditing(rule)} />
                    <RowButton label="Remove" to={nameOf(rule)} look="quiet" onClick={() => void remove(rule)} />
                  </>
                }
              >
                {rule.kind === 'words' ? <b>{nameOf(rule)}</b> : <code>{rule.text}</code>}
                <span className="quiet">
                  {rule.kind === 'pattern' ? 'Pattern · ' : ''}
                  {levelWords[rule.level].name}
                </span>
              </ListRow>
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
