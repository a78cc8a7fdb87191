import { ActionIcon, Switch } from '@mantine/core'
import IconShieldOff from '@tabler/icons-react/dist/esm/icons/IconShieldOff.mjs'
import type { Ask } from '../../shared/consent.ts'
import { findingTypes } from '../../shared/finding.ts'
import { canBeHarmless, nameOfType } from '../privacy/findingWords.ts'
import { useTeachHarmless } from '../privacy/useTeachHarmless.ts'
import { groupFindings } from './askWords.ts'

interface Props {
  readonly ask: Ask
  /** Ids of findings that would leave as they are. */
  readonly revealed: ReadonlySet<string>
  readonly onReveal: (revealed: ReadonlySet<string>) => void
}

type AskFinding = Ask['findings'][number]

/** More of one type than this have one switch together, since nobody reads such a list. */
const mostOfType = 50

/** What was found, by type, with a switch each: on means that a stand-in goes in its place. */
export function AskFindings({ ask, revealed, onReveal }: Props) {
  const setHidden = (findings: readonly AskFinding[], isHidden: boolean) => {
    const after = new Set(revealed)
    for (const { id } of findings) {
      if (isHidden) after.delete(id)
      else after.add(id)
    }
    onReveal(after)
  }
  const one = (finding: AskFinding) => (
    <OneFinding
      key={finding.id}
      finding={finding}
      value={valueOf(ask, finding.id)}
      isHidden={!revealed.has(finding.id)}
      onChange={(isHidden) => setHidden([finding], isHidden)}
    />
  )
  return (
    <ul className="sheet__findings" aria-label="Replaced when redacting">
      {groupFindings(ask.findings).map(({ type, findings }) =>
        findings.length === 1 ? (
          findings.map(one)
        ) : (
          <li key={type} className="sheet__group">
            <Switch
              size="xs"
              labelPosition="left"
              checked={findings.every(({ id }) => !revealed.has(id))}
              onChange={({ currentTarget }) => setHidden(findings, currentTarget.checked)}
              label={
                <b>
                  {findings.length} {findingTypes[type].many}
                </b>
              }
            />
            {findings.length <= mostOfType && (
              <details>
                <summary>Each one</summary>
                <ul className="sheet__findings">{findings.map(one)}</ul>
              </details>
            )}
          </li>
        ),
      )}
    </ul>
  )
}

interface OneProps {
  readonly finding: AskFinding
  /** Undefined where the preview does not reach it. */
  readonly value: string | undefined
  readonly isHidden: boolean
  readonly onChange: (isHidden: boolean) => void
}

function OneFinding({ finding: { type, masked }, value, isHidden, onChange }: OneProps) {
  const teach = useTeachHarmless()
  const name = `${nameOfType(type)} ${masked}`
  return (
    <li>
      <Switch
        size="xs"
        labelPosition="left"
        checked={isHidden}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        label={
          <>
            <b>{nameOfType(type)}</b> <bdi>{masked}</bdi>
          </>
        }
      />
      {value !== undefined && canBeHarmless(type) && (
        <ActionIcon
          size={22}
          title="Not sensitive"
          aria-label={`Not sensitive: ${name}`}
          onClick={() => void teach(type, value)}
        >
          <IconShieldOff size={14} />
        </ActionIcon>
      )}
    </li>
  )
}

const valueOf = ({ preview }: Ask, findingId: string): string | undefined =>
  preview.flatMap(({ parts }) => parts).find((part) => part.findingId === findingId)?.text
