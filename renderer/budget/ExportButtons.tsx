import { Button } from '@mantine/core'
import { useStores } from '../useStores.ts'

/** Every entry with its tokens and the price it was settled at, as a file of the person's own. */
export function ExportButtons() {
  const { budget } = useStores()
  async function save(format: 'csv' | 'json') {
    const text = await budget.exportEntries(format)
    if (text === null) return
    const url = URL.createObjectURL(new Blob([text], { type: format === 'csv' ? 'text/csv' : 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `gatehouse-spending.${format}`
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <>
      <p className="quiet">Every answer with its tokens, its cost and the price it was settled at. No text of yours.</p>
      <div className="form__actions">
        <Button size="compact-sm" variant="default" onClick={() => void save('csv')}>
          Save as CSV
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void save('json')}>
          Save as JSON
        </Button>
      </div>
    </>
  )
}
