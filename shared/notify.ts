/** Tells the person something outside of the page. False: the page is in front, or there is no other way, so the page says it. */
export type Notify = (note: { readonly title: string; readonly body: string }) => boolean
