import { z } from 'zod'

export const menuCommandSchema = z.enum([
  'new-conversation',
  'find',
  'command-palette',
  'toggle-local-only',
  'stop',
  'settings',
  'budget',
])
export type MenuCommand = z.infer<typeof menuCommandSchema>
