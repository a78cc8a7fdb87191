/** C0 but tab and line feed, DEL and C1: what a terminal obeys instead of showing it. */
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Text as a terminal may be given it: without escape sequences. A piece of a text needs none of the others. */
export const toPlainText = (text: string): string => text.replace(controls, '')
