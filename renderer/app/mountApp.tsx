import { createRoot } from 'react-dom/client'
import type { Bridge } from '../../shared/contract.ts'
import { createApi } from '../api.ts'
import { createStores } from '../stores.ts'
import { StoresContext } from '../useStores.ts'
import { App } from './App.tsx'

export function mountApp(root: HTMLElement, bridge: Bridge): void {
  const stores = createStores(createApi(bridge))
  // A bug in a handler must not pass unseen.
  window.addEventListener('unhandledrejection', () =>
    stores.status.report({ kind: 'unexpected', reference: `page ${new Date().toISOString()}` }),
  )
  window.addEventListener('pagehide', () => void stores.draft.flush())
  createRoot(root).render(
    <StoresContext value={stores}>
      <App />
    </StoresContext>,
  )
  void stores.start()
}
