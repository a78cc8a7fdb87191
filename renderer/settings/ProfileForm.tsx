import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { profileSchema, type Profile } from '../../shared/profile.ts'
import { CloudFields } from './CloudFields.tsx'
import { LeavingFields } from './LeavingFields.tsx'
import { LimitFields } from './LimitFields.tsx'

export interface ProfileFieldsProps {
  readonly draft: Profile
  readonly change: (news: Partial<Profile>) => void
}

interface Props {
  readonly profile: Profile
  readonly onSave: (profile: Profile) => void
  readonly onClose: () => void
}

/** One profile of the person's own. Nothing changes before it is saved. */
export function ProfileForm({ profile, onSave, onClose }: Props) {
  const [draft, setDraft] = useState(profile)
  const change = (news: Partial<Profile>) => setDraft((before) => ({ ...before, ...news }))
  const checked = profileSchema.safeParse(draft)

  function save(event: FormEvent) {
    event.preventDefault()
    if (checked.success) onSave(checked.data)
  }

  return (
    <form className="form" onSubmit={save}>
      <TextInput
        label="Name"
        required
        maxLength={40}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Description"
        maxLength={200}
        value={draft.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <h2>What may leave</h2>
      <LeavingFields draft={draft} change={change} />
      <h2>When the cloud is asked</h2>
      <CloudFields draft={draft} change={change} />
      <h2>Limits</h2>
      <LimitFields draft={draft} change={change} />
      <div className="form__actions">
        <Button type="submit" disabled={!checked.success}>
          Save profile
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
