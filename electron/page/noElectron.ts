/** Stands in for Electron where there is none: electron-store asks for it even when it is told its folder. */
export default {}
