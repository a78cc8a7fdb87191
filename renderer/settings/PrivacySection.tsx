import { Radio } from '@mantine/core'
import { profileIdSchema, profiles } from '../../shared/profile.ts'
import { useStores } from '../useStores.ts'
import { useSettings } from './useSettings.ts'

export function PrivacySection() {
  const { settings } = useStores()
  const { profile } = useSettings()
  return (
    <div className="form">
      <Radio.Group
        label="Profile"
        description="What may leave this machine, and from when on the cloud is asked. Each conversation can choose its own."
        value={profile}
        onChange={(value) => void settings.change({ profile: profileIdSchema.parse(value) })}
      >
        {profileIdSchema.options.map((id) => (
          <Radio key={id} value={id} mt={10} label={profiles[id].name} description={profiles[id].description} />
        ))}
      </Radio.Group>
      <div>
        <h2>How text is labelled</h2>
        <table className="data-table">
          <tbody>
            {levelRows.map(([level, meaning]) => (
              <tr key={level}>
                <th scope="row">{level}</th>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="quiet">
          Everything that would be sent is labelled: the message, what was said before, and the instructions. The label
          is made on this machine, and what was found is never stored, only its kind and place.
        </p>
      </div>
    </div>
  )
}

const levelRows = [
  ['Public', 'Nothing in it says who or what it is about.'],
  ['Internal', 'Names or contacts without anything private about them.'],
  ['Confidential', 'Private matters, addresses, accounts.'],
  ['Restricted', 'Card numbers, identity numbers, health records, keys and passwords.'],
] as const
