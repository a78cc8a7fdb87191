import { Anchor } from '@mantine/core'
import { levels } from '../../shared/level.ts'
import { HarmlessValues } from '../privacy/HarmlessValues.tsx'
import { levelWords } from '../privacy/levelWords.ts'
import { OwnRules } from '../privacy/OwnRules.tsx'
import { RulesFile } from '../privacy/RulesFile.tsx'
import { TryText } from '../privacy/TryText.tsx'
import { useStores } from '../useStores.ts'

export function PrivacySection() {
  const { view } = useStores()
  return (
    <>
      <p className="quiet">
        What may leave this machine, and after which question, is set by{' '}
        <Anchor component="button" type="button" inherit onClick={() => view.showSettings('profiles')}>
          profiles
        </Anchor>
        .
      </p>
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
