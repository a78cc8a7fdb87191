/** What can be made to go wrong with an answer. */
export type Fault =
  /** Hangs up before a byte is read. */
  | { readonly kind: 'hang-up' }
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'model-missing' }
  /** `retryAfter` as the header says it: seconds or a date. */
  | { readonly kind: 'rate-limited'; readonly retryAfter: string | null }
  | { readonly kind: 'server-error'; readonly status: number }
  | { readonly kind: 'context-overflow' }
  /** A page where an answer should be. */
  | { readonly kind: 'html' }
  | { readonly kind: 'redirect'; readonly to: string }
  /** Takes the request and never answers. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'slow-load'; readonly loadMs: number }
  /** An answer with nothing in it. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'endless' }
  /** This instead of the answer: one that declines, goes round in circles, or is no JSON. */
  | { readonly kind: 'says'; readonly text: string }
  | { readonly kind: 'error-in-stream'; readonly afterPieces: number }
  | { readonly kind: 'idle'; readonly afterPieces: number }
  | { readonly kind: 'reset'; readonly afterBytes: number }
  | { readonly kind: 'no-finish-reason' }
  /** `late`: some time after the text. `with-finish`: in the same chunk as the finish reason. */
  | { readonly kind: 'usage'; readonly how: 'missing' | 'zero' | 'absurd' | 'late' | 'with-finish' }
  | { readonly kind: 'dialect'; readonly dialect: Partial<Dialect> }
  /** Sends the bytes of the answer in runs of so many. */
  | { readonly kind: 'split'; readonly bytes: number }
  | { readonly kind: 'gzip' }

/** The freedoms that server-sent events leave to a sender. */
export interface Dialect {
  readonly lineEnd: '\n' | '\r' | '\r\n'
  readonly space: boolean
  readonly comments: boolean
  readonly multiLineData: boolean
  readonly done: boolean
}

export const plainDialect: Dialect = { lineEnd: '\n', space: true, comments: false, multiLineData: false, done: true }
