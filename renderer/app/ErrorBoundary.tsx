import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'

/** React offers this to classes only. What was written is kept by the machine side, so a reload loses nothing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main className="centre">
        <h1>This window ran into a problem.</h1>
        <p className="quiet">Your conversations and your draft are kept. Load the window again to go on.</p>
        <Button onClick={() => location.reload()}>Load again</Button>
      </main>
    )
  }
}
