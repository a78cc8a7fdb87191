import { LibraryView } from '../library/LibraryView.tsx'

export function LocalSection() {
  return <LibraryView />
}
