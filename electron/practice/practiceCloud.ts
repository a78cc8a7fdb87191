import { z } from 'zod'
import { planAnswer, type PracticeAnswer } from './answer.ts'
import { composeAnswer } from './composeAnswer.ts'
import type { Fault } from './fault.ts'
import { anthropicFrames, encodeEvent, openAiFrames, type Frame } from './frames.ts'
import { frontierModel, type PracticeModel } from './practiceModels.ts'
import {
  parseBody,
  replyJson,
  servePractice,
  type PracticeServer,
  type ReceivedRequest,
  type Reply,
} from './practiceServer.ts'
import { missingModel, replyFault, shapeAnthropic, shapeOpenAi, streamError, type ShapeError } from './replyFault.ts'
import { streamFrames } from './streamFrames.ts'

export interface PracticeCloudOptions {
  readonly models?: readonly PracticeModel[]
  /** 1: believable delays. 0: none. */
  readonly delayScale?: number
  readonly remember?: boolean
}

const textPart = z.object({ text: z.string() })
const content = z
  .union([z.string(), z.array(textPart).transform((parts) => parts.map(({ text }) => text).join(''))])
  .transform(String)
const chatSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content })),
  system: content.optional(),
  stream: z.boolean().default(false),
  max_tokens: z.number().optional(),
  max_completion_tokens: z.number().optional(),
})

interface Protocol {
  readonly shape: ShapeError
  readonly frames: (answer: PracticeAnswer) => Frame[]
  readonly errorEvent: string | null
  readonly whole: (answer: PracticeAnswer) => object
}

const protocols: Readonly<Record<string, Protocol>> = {
  '/v1/chat/completions': { shape: shapeOpenAi, frames: openAiFrames, errorEvent: null, whole: wholeOpenAi },
  '/v1/messages': { shape: shapeAnthropic, frames: anthropicFrames, errorEvent: 'error', whole: wholeAnthropic },
}

/** A cloud provider on loopback that speaks OpenAI's and Anthropic's protocols. */
export function createPracticeCloud(options: PracticeCloudOptions = {}): Promise<PracticeServer> {
  const { models = [frontierModel], delayScale = 1, remember = false } = options

  async function chat(
    protocol: Protocol,
    { request, reply, fault }: { request: ReceivedRequest; reply: Reply; fault: Fault | null },
  ) {
    const { shape, frames, errorEvent, whole } = protocol
    const parsed = chatSchema.safeParse(parseBody(request.body))
    if (!parsed.success) {
      const message = z.prettifyError(parsed.error)
      return replyJson(reply, 400, shape({ status: 400, type: 'invalid_request_error', code: null, message }))
    }
    const asked = parsed.data
    if (await replyFault(fault, reply, { shape, model: asked.model })) return
    const model = models.find(({ name }) => name === asked.model)
    if (model === undefined) return replyJson(reply, 404, shape(missingModel(asked.model)))

    const messages = [
      ...(asked.system === undefined ? [] : [{ role: 'system', text: asked.system }]),
      ...asked.messages.map(({ role, content: text }) => ({ role, text })),
    ]
    const maxTokens = asked.max_completion_tokens ?? asked.max_tokens ?? model.contextTokens
    const answer = planAnswer({
      model: model.name,
      text: composeAnswer({ ...model, messages }),
      messages,
      maxTokens,
      fault,
    })
    if (!asked.stream) return replyJson(reply, 200, whole(answer))
    await streamFrames(reply, {
      frames: frames(answer),
      contentType: 'text/event-stream; charset=utf-8',
      encode: (frame) => encodeEvent(frame, fault?.kind === 'dialect' ? fault.dialect : {}),
      errorFrame: { part: 'end', event: errorEvent, data: JSON.stringify(shape(streamError)) },
      pace: model.pace,
      delayScale,
      fault,
    })
  }

  return servePractice({
    remember,
    isChat: (path) => path in protocols,
    answer: async (request, reply, fault) => {
      const path = request.path.replace(/\?.*$/, '')
      const protocol = protocols[path]
      if (request.method === 'POST' && protocol !== undefined) return chat(protocol, { request, reply, fault })
      if (path !== '/v1/models')
        return replyJson(reply, 404, { error: { message: 'Not Found', type: 'invalid_request_error' } })
      replyJson(reply, 200, {
        object: 'list',
        data: models.map(({ name }) => ({ id: name, object: 'model', owned_by: 'practice' })),
      })
    },
  })
}

function wholeOpenAi({ model, text, finish, usage }: PracticeAnswer): object {
  const message = { role: 'assistant', content: text.join('') }
  return {
    id: 'chatcmpl-practice',
    object: 'chat.completion',
    model,
    choices: [{ index: 0, message, finish_reason: finish }],
    ...(usage && {
      usage: { prompt_tokens: usage.input, completion_tokens: usage.output, total_tokens: usage.input + usage.output },
    }),
  }
}

function wholeAnthropic({ model, text, finish, usage }: PracticeAnswer): object {
  return {
    id: 'msg_practice',
    type: 'message',
    role: 'assistant',
    model,
    content: [{ type: 'text', text: text.join('') }],
    stop_reason: finish === 'length' ? 'max_tokens' : 'end_turn',
    ...(usage && { usage: { input_tokens: usage.input, output_tokens: usage.output } }),
  }
}
