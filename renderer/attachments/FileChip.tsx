import { CloseButton, Progress } from '@mantine/core'
import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs'
import { nameFound } from '../../shared/finding.ts'
import type { Attachment } from '../../shared/attachment.ts'
import type { Upload } from './attachmentsStore.ts'
import { sizeWords } from './sizeWords.ts'

interface Props {
  readonly file: Attachment | Upload
  /** Undefined where the file went with a message. */
  readonly onRemove?: () => void
}

/** One file: its name, size, and how private it is or how far it has come. */
export function FileChip({ file, onRemove }: Props) {
  const { name, bytes } = file
  const isUnderWay = 'share' in file
  return (
    <li className="file" data-level={isUnderWay ? undefined : file.level}>
      <IconFileText size={16} aria-hidden />
      <span className="file__name truncate" title={name}>
        {name}
      </span>
      <span className="quiet figures">{sizeWords(bytes)}</span>
      {isUnderWay ? (
        <Progress
          className="file__progress"
          size="sm"
          value={file.share * 100}
          aria-label={`Reading ${name}`}
          transitionDuration={120}
        />
      ) : (
        <span className="file__level" title={reasonOf(file)}>
          {file.level}
        </span>
      )}
      {onRemove !== undefined && (
        <CloseButton size="xs" aria-label={`${isUnderWay ? 'Stop reading' : 'Remove'} ${name}`} onClick={onRemove} />
      )}
    </li>
  )
}

const reasonOf = ({ findingCounts }: Attachment): string | undefined =>
  findingCounts.length === 0 ? undefined : `Contains ${nameFound(findingCounts)}`
