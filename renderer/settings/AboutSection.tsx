import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'

export function AboutSection() {
  const { status } = useStores()
  const known = useStore(status.store, (state) => state.status)
  if (known === null) return null
  const { ollama } = known
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
          <td>{ollama.kind === 'running' ? `${ollama.version}, ${ollama.models.length} models` : 'not running'}</td>
        </tr>
        <tr>
          <th scope="row">Keys are kept</th>
          <td>{known.keyStore}</td>
        </tr>
      </tbody>
    </table>
  )
}
