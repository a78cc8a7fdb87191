/** What `import electron from 'electron'` gives outside Electron: a library asks, and finds nothing of it there. */
const nothing: Readonly<Record<string, undefined>> = {}
export { nothing as default }
