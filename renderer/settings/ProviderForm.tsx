import { Button, PasswordInput, Radio, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { localitySchema } from '../../shared/model.ts'
import { providerSchema, type Provider } from '../../shared/settings.ts'
import { describeError } from '../ui/describeError.ts'
import { useStores } from '../useStores.ts'
import { ModelChoice } from './ModelChoice.tsx'
import { choiceFor, localityNotes, usualTier } from './providerDrafts.ts'

interface Props {
  readonly provider: Provider
  readonly isNew: boolean
  readonly onClose: () => void
}

type Test =
  | { readonly status: 'idle' | 'running' }
  | { readonly status: 'passed'; readonly models: readonly string[] }
  | { readonly status: 'failed'; readonly sentence: string }

/** A short list is taken whole; from a long one the person chooses. */
const takeAllUpTo = 6

/** One provider: address, key, who runs it, and which of its models may be asked. The key is tested before it is kept. */
export function ProviderForm({ provider, isNew, onClose }: Props) {
  const { settings, models } = useStores()
  const [draft, setDraft] = useState(provider)
  const [key, setKey] = useState('')
  const [test, setTest] = useState<Test>({ status: 'idle' })
  const choice = choiceFor(draft.kind)
  const change = (news: Partial<Provider>) => setDraft((before) => ({ ...before, ...news }))
  const isComplete = providerSchema.safeParse(draft).success && (!isNew || choice?.needsKey !== true || key !== '')
  const typedKey = key === '' ? null : key

  async function runTest(event: FormEvent) {
    event.preventDefault()
    setTest({ status: 'running' })
    const tested = await settings.testProvider(draft, typedKey)
    if (!tested.ok) {
      setTest({ status: 'failed', sentence: describeError(tested.error, 'Nothing was saved.').sentence })
      return
    }
    const found = tested.value.models
    setTest({ status: 'passed', models: found })
    if (draft.models.length === 0 && found.length <= takeAllUpTo) {
      change({ models: found.map((id) => ({ id, tier: usualTier[draft.locality], price: null, contextTokens: null })) })
    }
  }

  async function save() {
    const saved = await settings.saveProvider(draft, typedKey)
    if (!saved.ok) {
      setTest({ status: 'failed', sentence: describeError(saved.error, 'Nothing was saved.').sentence })
      return
    }
    await models.load()
    onClose()
  }

  return (
    <form className="form" onSubmit={(event) => void runTest(event)}>
      <h2>{isNew ? choice?.name : provider.name}</h2>
      {choice?.hasFixedAddress !== true && (
        <>
          <TextInput
            label="Name"
            placeholder="GPU box"
            required
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label="Address"
            description="With http:// or https://"
            required
            value={draft.baseUrl}
            onChange={(event) => change({ baseUrl: event.currentTarget.value })}
          />
          <Radio.Group
            label="Who runs it"
            value={draft.locality}
            onChange={(value) => change({ locality: localitySchema.parse(value) })}
          >
            {localitySchema.options.map((locality) => (
              <Radio
                key={locality}
                value={locality}
                mt={8}
                label={localityNotes[locality].name}
                description={localityNotes[locality].note}
              />
            ))}
          </Radio.Group>
        </>
      )}
      <PasswordInput
        label="Key"
        description={keyNote(isNew, choice?.needsKey === true)}
        autoComplete="off"
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      {test.status === 'failed' && (
        <p className="form__error" role="alert">
          {test.sentence}
        </p>
      )}
      {(test.status === 'passed' || draft.models.length > 0) && (
        <ModelChoice
          available={test.status === 'passed' ? test.models : draft.models.map(({ id }) => id)}
          chosen={draft.models}
          tier={usualTier[draft.locality]}
          onChange={(chosen) => change({ models: [...chosen] })}
        />
      )}
      <div className="form__actions">
        {test.status === 'passed' || !isNew ? (
          <Button disabled={!isComplete || draft.models.length === 0} onClick={() => void save()}>
            Save
          </Button>
        ) : null}
        <Button
          type="submit"
          variant={test.status === 'passed' || !isNew ? 'default' : 'filled'}
          loading={test.status === 'running'}
          disabled={!isComplete}
        >
          {isNew ? 'Test and show its models' : 'Test'}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      </div>
      {test.status === 'passed' && test.models.length === 0 && (
        <p className="quiet">It answers, but it has no model yet.</p>
      )}
    </form>
  )
}

function keyNote(isNew: boolean, needsKey: boolean): string {
  if (!isNew) return 'Leave it empty to keep the stored one. It is never shown again.'
  return needsKey
    ? 'It is tested now, kept by the key store, and never shown again.'
    : 'Only if the address asks for one.'
}
