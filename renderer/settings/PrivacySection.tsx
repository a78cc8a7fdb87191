import { Anchor } from '@mantine/core'
import { useStores } from '../useStores.ts'

export function PrivacySection() {
  const { view } = useStores()
  return (
    <div>
      <p className="quiet">
        What may leave this machine, and after which question, is set by{' '}
        <Anchor component="button" type="button" inherit onClick={() => view.showSettings('profiles')}>
          profiles
        </Anchor>
        .
      </p>
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
        Everything that would be sent is labelled: the message, what was said before, and the instructions. The label is
        made on this machine, and what was found is never stored, only its kind and place.
      </p>
    </div>
  )
}

const levelRows = [
  ['Public', 'Nothing in it says who or what it is about.'],
  ['Internal', 'Names or contacts without anything private about them.'],
  ['Confidential', 'Private matters, addresses, accounts.'],
  ['Restricted', 'Card numbers, identity numbers, health records, keys and passwords.'],
] as const
