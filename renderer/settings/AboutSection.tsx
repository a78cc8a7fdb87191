import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'

export function AboutSection() {
  const { status, ollama } = useStores()
  const daemon = useStore(ollama.store, (state) => state.view?.daemon)
  const known = useStore(status.store, (state) => state.status)
  if (known === null) return null
  return (
    <table className="data-table about">
      <tbody>
        <tr>
          <th scope="row">Gatehouse</th>
          <td>{known.version}</td>
        </tr>
        <tr>
          <th scope="row">Shown in</th>
          <td>{known.shell === 'window' ? 'its own window' : 'a browser on this machine'}</td>
        </tr>
        <tr>
          <th scope="row">Ollama</th>
          <td>{daemon?.kind === 'running' ? daemon.version : 'not running'}</td>
        </tr>
        <tr>
          <th scope="row">Keys are kept</th>
          <td>{known.keyStore}</td>
        </tr>
      </tbody>
    </table>
  )
}
