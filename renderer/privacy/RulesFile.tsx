import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { describeError } from '../ui/describeError.ts'
import { saveTextFile } from '../ui/saveTextFile.ts'
import { useStores } from '../useStores.ts'

const largestBytes = 1_000_000

/** All of it as one file, to be kept or taken to another machine. */
export function RulesFile() {
  const { privacy } = useStores()
  const [said, setSaid] = useState<{ readonly words: string; readonly isProblem: boolean } | null>(null)
  const say = (words: string, isProblem = false) => setSaid({ words, isProblem })

  async function exportFile() {
    const exported = await privacy.exportRules()
    if (!exported.ok) return say(describeError(exported.error, 'Nothing was written.').sentence, true)
    saveTextFile('gatehouse-privacy.json', exported.value)
    say('The file holds your words as you wrote them, and of harmless values only fingerprints.')
  }

  async function importFile(file: File | null) {
    if (file === null) return
    if (file.size > largestBytes) {
      return say(`${file.name} is too large to be a file of privacy rules. Your rules are as they were.`, true)
    }
    const imported = await privacy.importRules(await file.text())
    if (imported.ok) say(`${file.name} was added to what was here.`)
    else say(describeError(imported.error, 'Your rules are as they were.').sentence, true)
  }

  return (
    <section aria-labelledby="rules-file">
      <h2 id="rules-file">Take it along</h2>
      <p className="quiet">Your words, patterns and harmless values as one file. Importing adds to what is here.</p>
      <div className="form__actions">
        <Button variant="default" onClick={() => void exportFile()}>
          Export
        </Button>
        <FileButton accept="application/json,.json" onChange={(file) => void importFile(file)}>
          {(button) => (
            <Button variant="default" {...button}>
              Import
            </Button>
          )}
        </FileButton>
      </div>
      <p role="status" className={said?.isProblem === true ? 'form__error' : 'quiet'} hidden={said === null}>
        {said?.words}
      </p>
    </section>
  )
}
