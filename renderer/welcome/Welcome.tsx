import { Button } from '@mantine/core'
import IconCloud from '@tabler/icons-react/dist/esm/icons/IconCloud.mjs'
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs'
import IconSchool from '@tabler/icons-react/dist/esm/icons/IconSchool.mjs'
import type { ReactNode } from 'react'
import { useStores } from '../useStores.ts'
import { LocalWay } from './LocalWay.tsx'
import './welcome.css'

/** The first run: one way that needs one click, and two others, none of them a dead end. */
export function Welcome() {
  const { status, settings, view } = useStores()
  return (
    <main className="welcome">
      <h2>Welcome to Gatehouse</h2>
      <p className="quiet">
        Private things are answered on this machine, hard things may go to the cloud, and you always see which.
      </p>
      <div className="welcome__ways">
        <Way icon={<IconHome size={20} aria-hidden color="var(--device)" />} title="Answer on this machine">
          <LocalWay />
        </Way>
        <Way icon={<IconCloud size={20} aria-hidden color="var(--cloud)" />} title="Add a cloud key">
          <p>Of OpenAI, Anthropic or another provider, with a monthly limit from the start.</p>
          <Button variant="default" onClick={() => view.showSettings('providers')}>
            Add a key
          </Button>
        </Way>
        <Way icon={<IconSchool size={20} aria-hidden color="var(--practice)" />} title="Try practice models">
          <p>Made up, to see the gate at work. Nothing is downloaded and nothing leaves.</p>
          <Button variant="default" onClick={() => void settings.change({ practice: true }).then(status.load)}>
            Start practising
          </Button>
        </Way>
      </div>
    </main>
  )
}

const Way = ({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) => (
  <section aria-label={title}>
    <h3>
      {icon} {title}
    </h3>
    {children}
  </section>
)
