/**
 * `other-origin`, `insecure`, `elsewhere` and `above-clearance`: nothing was sent.
 * `redirect`: the place that was cleared pointed to another one, and it was not followed.
 */
export type RefusalReason = 'other-origin' | 'insecure' | 'elsewhere' | 'above-clearance' | 'redirect'

/** Thrown by a fetch of the door. An error, since it has to pass through foreign clients unharmed. */
export class GateRefusal extends Error {
  override readonly name = 'GateRefusal'
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}
