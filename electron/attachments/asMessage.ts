import type { AttachedText } from './attachments.ts'

/** How a model is shown a file: as words of the person's, in a text of its own before the message it goes with. */
export const asMessage = ({ name, text }: AttachedText) =>
  ({ author: 'user', fileName: name, text: `Attached file “${name}”:\n\n${text}` }) as const
