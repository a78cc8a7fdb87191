import {
  contract,
  replySchema,
  type Bridge,
  type CallInput,
  type CallName,
  type CallResult,
  type EventName,
  type EventPayload,
} from '../shared/contract.ts'
import { fail } from '../shared/result.ts'

export interface Api {
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallResult<Name>>
  /** Returns the function that stops listening. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void
}

/** The only reader of the bridge. A reply of another shape is a bug and throws; a bridge that is down is a value. */
export function createApi(bridge: Bridge): Api {
  return {
    async call<Name extends CallName>(name: Name, input: CallInput<Name>) {
      let reply: unknown
      try {
        reply = await bridge.call(name, input)
      } catch {
        return fail({ kind: 'disconnected' })
      }
      return replySchema(contract.calls[name].output).parse(reply) as CallResult<Name>
    },
    on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) {
      return bridge.on(name, (payload) => {
        listener(contract.events[name].parse(payload) as EventPayload<Name>)
      })
    },
  }
}
