/** What a library that asks for Electron gets where it needs none of it. */
const nothing: Readonly<Record<string, undefined>> = {}
export { nothing as default }
