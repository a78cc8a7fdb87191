import { Button, Skeleton } from '@mantine/core'
import { useStore } from 'zustand'
import { formatSize } from '../../shared/bytes.ts'
import { useStores } from '../useStores.ts'
import { InstalledList } from './InstalledList.tsx'
import { diskWords, machineWords } from './libraryWords.ts'
import { OfferedList } from './OfferedList.tsx'
import { PullList } from './PullList.tsx'
import './library.css'

/** The models on this machine: what there is, what is on its way, and what would suit. */
export function LibraryView() {
  const { library } = useStores()
  const known = useStore(library.store, (state) => state.library)
  if (known === null) return <Skeleton className="late" height={14} width="60%" />
  return (
    <div className="library">
      <p>{machineWords(known)}</p>
      {known.machine.remarks.map((remark) => (
        <p key={remark} className="library__problem">
          {remark}.
        </p>
      ))}
      {known.problem !== null && (
        <p className="library__problem" role="alert">
          {known.problem}
        </p>
      )}
      <p className="quiet">
        {diskWords(known)}
        {known.isTogether ? ' The fast and the strong model stay in memory together.' : ''}
      </p>
      {known.leftoverBytes > 0 && (
        <p className="quiet">
          Cancelled downloads have left {formatSize(known.leftoverBytes)}.{' '}
          <Button size="compact-xs" variant="default" onClick={() => void library.clearLeftovers()}>
            Remove them
          </Button>
        </p>
      )}
      {known.pulls.length > 0 && <PullList pulls={known.pulls} />}
      <InstalledList models={known.installed} isReachable={known.isReachable} />
      <OfferedList offered={known.offered} />
    </div>
  )
}
