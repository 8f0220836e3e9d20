import {chatOf, textsIn} from '../exchange/machine/chat.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Provider, TranslationRequest} from '../model/provider.ts'

const unset: Words = {
  en: 'Unexpected missing variable `{{name}}` of the environment, expected what the service `openai` needs',
  'zh-Hans': '缺少环境变量 `{{name}}`，服务 `openai` 需要它',
  'zh-Hant': '缺少環境變數 `{{name}}`，服務 `openai` 需要它'
}
const setThem: Words = {
  en: 'Set OPENAI_API_KEY and OPENAI_MODEL, and OPENAI_BASE_URL for another service than OpenAI’s, such as one on this machine',
  'zh-Hans': '请设置 OPENAI_API_KEY 和 OPENAI_MODEL；如果用别的服务（例如本机的服务），还要设置 OPENAI_BASE_URL',
  'zh-Hant': '請設定 OPENAI_API_KEY 和 OPENAI_MODEL；如果用別的服務（例如本機的服務），還要設定 OPENAI_BASE_URL'
}
const refused: Words = {
  en: 'Unexpected answer {{status}} of {{host}}, expected 200: {{text}}',
  'zh-Hans': '{{host}} 返回 {{status}}，应为 200：{{text}}',
  'zh-Hant': '{{host}} 傳回 {{status}}，應為 200：{{text}}'
}
const unreachable: Words = {
  en: 'Unexpected failure to reach {{host}} ({{error}}), expected an answer',
  'zh-Hans': '无法连接 {{host}}：{{error}}',
  'zh-Hant': '無法連線 {{host}}：{{error}}'
}
const noTexts: Words = {
  en: 'Unexpected answer of {{host}} without translations, expected a JSON object',
  'zh-Hans': '{{host}} 的回答里没有译文，应为 JSON 对象',
  'zh-Hant': '{{host}} 的回答裡沒有譯文，應為 JSON 物件'
}

/** Milliseconds that an answer may take, and how often a busy service is asked again, after how long. */
const patience = 120_000
const pauses = [1_000, 4_000, 16_000]
const mostBytes = 4 * 1024 * 1024

/** What the provider is told of the environment; the key goes nowhere but to the address. */
export interface ChatSettings {
  readonly address: string
  readonly key: string
  readonly model: string
  /** Milliseconds between attempts. */
  readonly pauses?: readonly number[]
}

/** The settings that variables of the environment give. @throws InputError where one is missing */
export function chatSettings(environment: Readonly<Record<string, string | undefined>>): ChatSettings {
  const needed = (name: string) => {
    const value = environment[name]
    if (!value) throw new InputError({words: unset, values: {name}}, undefined, {words: setThem})
    return value
  }
  const address = environment.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'
  return {address: address.replace(/\/+$/u, ''), key: needed('OPENAI_API_KEY'), model: needed('OPENAI_MODEL')}
}

/** A provider for every service that speaks as OpenAI's chat completions do, on the net or on this machine. */
export function chatProvider(settings: ChatSettings): Provider {
  return {
    name: 'openai',
    translate: async (request) => {
      const texts = textsIn(await ask(settings, request))
      if (!texts) throw new InputError({words: noTexts, values: {host: hostOf(settings)}})
      return texts
    }
  }
}

async function ask(settings: ChatSettings, request: TranslationRequest): Promise<string> {
  const waits = settings.pauses ?? pauses
  for (let attempt = 0; ; attempt++) {
    const answer = await post(settings, request)
    const text = await textOf(answer)
    if (answer.ok) return contentOf(text)
    const wait = waits[attempt]
    const isBusy = answer.status === 429 || answer.status >= 500
    if (!isBusy || wait === undefined) {
      const values = {status: answer.status, host: hostOf(settings), text: text.slice(0, 200).replace(/\s+/gu, ' ')}
      throw new InputError({words: refused, values})
    }
    await new Promise((done) => setTimeout(done, wait))
  }
}

async function post(settings: ChatSettings, request: TranslationRequest): Promise<Response> {
  const {address, key, model} = settings
  try {
    return await fetch(`${address}/chat/completions`, {
      method: 'POST',
      headers: {'content-type': 'application/json', authorization: `Bearer ${key}`},
      body: JSON.stringify({model, messages: chatOf(request), response_format: {type: 'json_object'}}),
      redirect: 'error', // the key is for this address alone
      signal: AbortSignal.timeout(patience)
    })
  } catch (error) {
    const cause =
      error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : String(error)
    throw new InputError({words: unreachable, values: {host: hostOf(settings), error: cause}})
  }
}

/** As much of an answer as any answer to us can be. */
async function textOf(answer: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    parts.push(part)
    length += part.length
    if (length > mostBytes) break
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

function contentOf(text: string): string {
  try {
    const content: unknown = JSON.parse(text)?.choices?.[0]?.message?.content
    return typeof content === 'string' ? content : ''
  } catch {
    return ''
  }
}

function hostOf({address}: ChatSettings): string {
  return URL.canParse(address) ? new URL(address).host : address
}
