import { Notification, type BrowserWindow } from 'electron'
import type { Notify } from '../../shared/notify.ts'

/** The system's notifications, for as long as the window is not in front. */
export function createNotify(window: () => BrowserWindow | null, onClick: () => void): Notify {
  // One that nobody refers to may be gone before it is clicked.
  const shown = new Set<Notification>()
  return (note) => {
    if (window()?.isFocused() === true || !Notification.isSupported()) return false
    const notification = new Notification(note)
    shown.add(notification)
    notification.on('close', () => shown.delete(notification))
    notification.on('click', () => {
      shown.delete(notification)
      onClick()
    })
    notification.show()
    return true
  }
}
