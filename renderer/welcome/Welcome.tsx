import { Button } from '@mantine/core'
import IconCloud from '@tabler/icons-react/dist/esm/icons/IconCloud.mjs'
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs'
import IconSchool from '@tabler/icons-react/dist/esm/icons/IconSchool.mjs'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { OllamaState } from '../../shared/status.ts'
import { useOpenLink } from '../ui/OpenLink.ts'
import { useStores } from '../useStores.ts'
import './welcome.css'

/** The first run: three ways in, none of them a dead end. */
export function Welcome() {
  const { status, settings, view } = useStores()
  const ollama = useStore(status.store, (state) => state.status?.ollama ?? checking)
  return (
    <main className="welcome">
      <h2>Welcome to Gatehouse</h2>
      <p className="quiet">
        Private things are answered on this machine, hard things may go to the cloud, and you always see which. Choose
        how to begin; the rest can be added any time.
      </p>
      <div className="welcome__ways">
        <Way icon={<IconHome size={20} aria-hidden color="var(--device)" />} title="Answer on this machine">
          <OllamaWay ollama={ollama} />
        </Way>
        <Way icon={<IconCloud size={20} aria-hidden color="var(--cloud)" />} title="Add a cloud key">
          <p>
            Bring a key of OpenAI, Anthropic or another provider. It is tested, kept by this system’s key store, and has
            a monthly limit from the start.
          </p>
          <Button variant="default" onClick={() => view.showSettings('providers')}>
            Add a key
          </Button>
        </Way>
        <Way icon={<IconSchool size={20} aria-hidden color="var(--practice)" />} title="Try practice models">
          <p>
            Made-up models that behave like real ones, so that you can see the gate at work. Nothing is downloaded and
            nothing leaves.
          </p>
          <Button variant="default" onClick={() => void settings.change({ practice: true }).then(status.load)}>
            Start practising
          </Button>
        </Way>
      </div>
    </main>
  )
}

const checking: OllamaState = { kind: 'checking' }
const ollamaDownload = 'https://ollama.com/download'

const Way = ({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) => (
  <section>
    <h3>
      {icon} {title}
    </h3>
    {children}
  </section>
)

function OllamaWay({ ollama }: { ollama: OllamaState }) {
  const { status, models } = useStores()
  const openLink = useOpenLink()
  const lookAgain = () => void Promise.all([status.load(), models.load()])
  switch (ollama.kind) {
    case 'checking':
      return <p>Looking for Ollama on this machine…</p>
    case 'running':
      return (
        <>
          <p>
            Ollama {ollama.version} runs here but has no model yet. Open a terminal, type{' '}
            <code>ollama pull qwen3.5:4b</code>, then look again.
          </p>
          <Button onClick={lookAgain}>Look again</Button>
        </>
      )
    case 'absent':
      return (
        <>
          <p>
            Ollama runs models on this machine, free of charge. Install it from its site, start it, type{' '}
            <code>ollama pull qwen3.5:4b</code> in a terminal, then look again.
          </p>
          <div className="welcome__actions">
            <Button onClick={() => openLink(ollamaDownload)}>Get Ollama (ollama.com)</Button>
            <Button variant="default" onClick={lookAgain}>
              Look again
            </Button>
          </div>
        </>
      )
    case 'stranger':
      return (
        <>
          <p>
            Something answers at Ollama’s address (127.0.0.1:11434), but it is not Ollama. Stop that program or give
            Ollama another address in Settings, then look again.
          </p>
          <Button variant="default" onClick={lookAgain}>
            Look again
          </Button>
        </>
      )
  }
}
