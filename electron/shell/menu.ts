import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/menu.ts'

export function showMenu(choose: (command: MenuCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform === 'darwin', choose)))
}

/** The platform's usual menu, with what the app itself can do in it. */
function menuTemplate(isMac: boolean, choose: (command: MenuCommand) => void): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const command = (label: string, accelerator: string, name: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => choose(name),
  })
  const settings = command('Settings…', 'CmdOrCtrl+,', 'settings')

  const appMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      settings,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  }
  const file: MenuItemConstructorOptions = {
    label: 'File',
    submenu: [
      command('New conversation', 'CmdOrCtrl+N', 'new-conversation'),
      separator,
      ...(isMac ? [{ role: 'close' } as const] : [settings, separator, { role: 'quit' } as const]),
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
      separator,
      command('Find…', 'CmdOrCtrl+F', 'find'),
    ],
  }
  const conversation: MenuItemConstructorOptions = {
    label: 'Conversation',
    submenu: [
      command('Local only', 'CmdOrCtrl+Shift+L', 'toggle-local-only'),
      command('Stop answering', 'CmdOrCtrl+.', 'stop'),
      separator,
      command('Budget', 'CmdOrCtrl+Shift+B', 'budget'),
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [
      command('Commands…', 'CmdOrCtrl+K', 'command-palette'),
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
      { role: 'toggleDevTools' },
    ],
  }
  return [...(isMac ? [appMenu] : []), file, edit, conversation, view, { role: 'windowMenu' }]
}
