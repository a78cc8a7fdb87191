import { spawn } from 'node:child_process'

/** Hands a link to the default browser of this machine. */
export function openBrowser(url: string, onFailure: () => void): void {
  const opener = spawn(process.platform === 'darwin' ? 'open' : 'xdg-open', [url], { detached: true, stdio: 'ignore' })
  opener.once('error', onFailure)
  opener.once('exit', (status) => {
    if (status !== 0) onFailure()
  })
  // It may stay for as long as the browser that it started.
  opener.unref()
}
