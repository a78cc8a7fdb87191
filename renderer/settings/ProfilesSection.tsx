import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'
import { builtInProfiles } from '../../shared/builtInProfiles.ts'
import type { Profile } from '../../shared/profile.ts'
import { createId } from '../ui/createId.ts'
import { ListRow, RowButton } from '../ui/ListRow.tsx'
import { offerUndo } from '../ui/offerUndo.tsx'
import { useStores } from '../useStores.ts'
import { ProfileForm } from './ProfileForm.tsx'
import { useSettings } from './useSettings.ts'

/** The profile that holds unless a conversation has its own, and the making of own ones. */
export function ProfilesSection() {
  const { settings, status } = useStores()
  const { profile: standard, profiles } = useSettings()
  const pinned = useStore(status.store, (state) => state.status?.pinnedProfile ?? null)
  const [edited, setEdited] = useState<Profile | null>(null)

  const save = (saved: Profile) => {
    const isNew = profiles.every(({ id }) => id !== saved.id)
    const changed = isNew ? [...profiles, saved] : profiles.map((other) => (other.id === saved.id ? saved : other))
    void settings.change({ profiles: changed })
    setEdited(null)
  }

  async function remove(removed: Profile) {
    const place = profiles.indexOf(removed)
    await settings.change({ profiles: profiles.filter(({ id }) => id !== removed.id) })
    offerUndo(`Deleted “${removed.name}”. Private holds where it was chosen.`, () => {
      const now = settings.store.getState().settings?.profiles ?? []
      void settings.change({ profiles: now.toSpliced(place, 0, removed) })
    })
  }

  if (edited !== null) return <ProfileForm profile={edited} onSave={save} onClose={() => setEdited(null)} />
  return (
    <div className="form">
      {pinned !== null && (
        <p className="profile__pinned" role="status">
          <b>{pinned.profile.name}</b> holds for every conversation: it is locked by {pinned.source}.{' '}
          {pinned.problem ?? 'What is chosen here counts again when Gatehouse is started without it.'}
        </p>
      )}
      <Radio.Group
        label="Profile"
        description="What may leave this machine, and from when on the cloud is asked. Each conversation can choose its own."
        value={standard}
        onChange={(profile) => void settings.change({ profile })}
      >
        <ul className="rows">
          {[...builtInProfiles, ...profiles].map((profile) => (
            <ListRow
              key={profile.id}
              actions={
                <>
                  <RowButton
                    label="Copy"
                    to={`${profile.name} to a profile of your own`}
                    look="quiet"
                    onClick={() => setEdited(copyOf(profile))}
                  />
                  {profiles.includes(profile) && (
                    <>
                      <RowButton label="Change" to={profile.name} look="usual" onClick={() => setEdited(profile)} />
                      <RowButton label="Delete" to={profile.name} look="quiet" onClick={() => void remove(profile)} />
                    </>
                  )}
                </>
              }
            >
              <Radio value={profile.id} label={profile.name} description={profile.description} />
            </ListRow>
          ))}
        </ul>
      </Radio.Group>
    </div>
  )
}

const copyOf = (profile: Profile): Profile => ({
  ...profile,
  id: createId(),
  name: `${profile.name}, mine`.slice(0, 40),
})
