import { Button } from '@mantine/core'
import IconCloud from '@tabler/icons-react/dist/esm/icons/IconCloud.mjs'
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs'
import IconSchool from '@tabler/icons-react/dist/esm/icons/IconSchool.mjs'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { DaemonStatus } from '../ollama/DaemonStatus.tsx'
import { useStores } from '../useStores.ts'
import './welcome.css'

/** The first run: three ways in, none of them a dead end. */
export function Welcome() {
  const { status, settings, view } = useStores()
  return (
    <main className="welcome">
      <h2>Welcome to Gatehouse</h2>
      <p className="quiet">
        Private things are answered on this machine, hard things may go to the cloud, and you always see which. Choose
        how to begin; the rest can be added any time.
      </p>
      <div className="welcome__ways">
        <Way icon={<IconHome size={20} aria-hidden color="var(--device)" />} title="Answer on this machine">
          <OllamaWay />
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

const Way = ({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) => (
  <section>
    <h3>
      {icon} {title}
    </h3>
    {children}
  </section>
)

function OllamaWay() {
  const { ollama } = useStores()
  const isRunning = useStore(ollama.store, (state) => state.view?.daemon.kind === 'running')
  if (!isRunning) return <DaemonStatus />
  return (
    <p>
      Ollama runs here but has no model yet. Open a terminal and type <code>ollama pull qwen3.5:4b</code>; it is found
      by itself.
    </p>
  )
}
