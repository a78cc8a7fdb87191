import { DaemonStatus } from '../ollama/DaemonStatus.tsx'

export function LocalSection() {
  return <DaemonStatus />
}
