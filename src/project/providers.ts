import {InputError, type Words} from '../model/message.ts'
import type {Provider} from '../model/provider.ts'
import {chatProvider, chatSettings} from './chat-provider.ts'
import type {ProjectExtension} from './extensions.ts'

const unknown: Words = {
  en: 'Unexpected service `{{name}}`, expected {{known}}',
  'zh-Hans': '没有服务 `{{name}}`，应为 {{known}}',
  'zh-Hant': '沒有服務 `{{name}}`，應為 {{known}}'
}

/**
 * The service with a name: one of the project's own modules, or `openai`, for every one that speaks as OpenAI's does.
 * @param environment where the address and the key of `openai` stand
 * @throws InputError where there is none, or where the environment does not say what it needs
 */
export function providerNamed(
  name: string,
  extensions: readonly ProjectExtension[] = [],
  environment: Readonly<Record<string, string | undefined>>
): Provider {
  const own = extensions.flatMap(({providers = []}) => providers)
  const found = own.find((provider) => provider.name === name)
  if (found) return found
  if (name === 'openai') return chatProvider(chatSettings(environment))
  const known = [...own.map((provider) => provider.name), 'openai'].map((one) => `\`${one}\``).join(', ')
  throw new InputError({words: unknown, values: {name, known}})
}
