/** The icons are taken one file at a time, so that the bundle holds only those in use; the package types only its root. */
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { Icon } from '@tabler/icons-react'
  const icon: Icon
  export default icon
}
