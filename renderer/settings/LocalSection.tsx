import { LibraryView } from '../library/LibraryView.tsx'
import { DaemonStatus } from '../ollama/DaemonStatus.tsx'

export function LocalSection() {
  return (
    <>
      <DaemonStatus />
      <LibraryView />
    </>
  )
}
