import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/contract.ts'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  on(name, listener) {
    const forward = (_event: unknown, eventName: unknown, payload: unknown) => {
      if (eventName === name) listener(payload)
    }
    ipcRenderer.on('event', forward)
    return () => ipcRenderer.off('event', forward)
  },
}
contextBridge.exposeInMainWorld('bridge', bridge)
