import { Radio } from '@mantine/core'
import { levels } from '../../shared/sensitivity.ts'
import { profileIdSchema, profiles } from '../../shared/profile.ts'
import { HarmlessValues } from '../privacy/HarmlessValues.tsx'
import { levelWords } from '../privacy/levelWords.ts'
import { OwnRules } from '../privacy/OwnRules.tsx'
import { RulesFile } from '../privacy/RulesFile.tsx'
import { TryText } from '../privacy/TryText.tsx'
import { useStores } from '../useStores.ts'
import { useSettings } from './useSettings.ts'

export function PrivacySection() {
  const { settings } = useStores()
  const { profile } = useSettings()
  return (
    <>
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
      </div>
      <OwnRules />
      <HarmlessValues />
      <TryText />
      <RulesFile />
      <h2>How text is labelled</h2>
      <table className="data-table">
        <tbody>
          {levels.map((level) => (
            <tr key={level}>
              <th scope="row">{levelWords[level].name}</th>
              <td>{levelWords[level].meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        Everything that would be sent is labelled: the message, what was said before, and the instructions. The label is
        made on this machine, and what was found is never stored, only its kind and place.
      </p>
    </>
  )
}
