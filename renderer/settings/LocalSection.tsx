import { DaemonStatus } from '../ollama/DaemonStatus.tsx'
import { UninstallRow } from '../ollama/UninstallRow.tsx'

export function LocalSection() {
  return (
    <>
      <DaemonStatus />
      <UninstallRow />
      <p className="quiet">
        A model counts as this machine’s when Ollama itself says so each time it is asked, and listens on this machine.
        One thing cannot be told apart: a tunnel (SSH) that brings another machine’s Ollama to this address.
      </p>
    </>
  )
}
