import { Button, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { privacyRuleSchema, type PrivacyRule } from '../../shared/privacyRules.ts'
import { describeError } from '../ui/describeError.ts'
import { useStores } from '../useStores.ts'
import { levelWords } from './levelWords.ts'

interface Props {
  readonly rule: PrivacyRule
  readonly isNew: boolean
  readonly onClose: () => void
}

const { kind: kinds, level: levels } = privacyRuleSchema.shape

/** One rule. Whether a pattern can be used is known when it is saved, and the form says why not. */
export function RuleForm({ rule, isNew, onClose }: Props) {
  const { privacy } = useStores()
  const [draft, setDraft] = useState(rule)
  const [problem, setProblem] = useState<string | null>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  useEffect(() => words.current?.focus(), [])
  const change = (news: Partial<PrivacyRule>) => {
    setProblem(null)
    setDraft((before) => ({ ...before, ...news }))
  }

  async function save(event: FormEvent) {
    event.preventDefault()
    const saved = await privacy.saveRule(draft)
    if (saved.ok) onClose()
    else setProblem(describeError(saved.error, 'Nothing was saved.').sentence)
  }

  return (
    <form className="form" onSubmit={(event) => void save(event)}>
      <Radio.Group
        label={isNew ? 'Add' : 'Change'}
        value={draft.kind}
        onChange={(value) => change({ kind: kinds.parse(value) })}
      >
        <Radio value="words" mt={8} label="Words" description="Found in any case, with or without accents." />
        <Radio value="pattern" mt={8} label="A pattern" description="A regular expression, such as CASE-\d{4,6}." />
      </Radio.Group>
      {draft.kind === 'words' ? (
        <Textarea
          label="Words"
          description="One name or phrase on each line."
          autosize
          minRows={2}
          maxRows={10}
          maxLength={1000}
          required
          ref={words}
          value={draft.text}
          error={problem}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          label="Pattern"
          description="It is checked before it is used, so that no text can make it slow."
          maxLength={500}
          required
          spellCheck={false}
          value={draft.text}
          error={problem}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label="How private"
        value={draft.level}
        data={levels.options.map((level) => ({ value: level, label: levelWords[level].name }))}
        onChange={(event) => change({ level: levels.parse(event.currentTarget.value) })}
      />
      <div className="form__actions">
        <Button type="submit" disabled={draft.text.trim() === ''}>
          Save
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
