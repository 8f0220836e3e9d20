import {requestsFor} from '../exchange/machine/request.ts'
import {untagged} from '../exchange/machine/tags.ts'
import {faultOf} from '../exchange/verify.ts'
import type {CodeFault, WorkFile} from '../model/exchange.ts'
import type {Finding} from '../model/finding.ts'
import type {Glossary} from '../model/glossary.ts'
import {InputError, type Words} from '../model/message.ts'
import type {Fingerprint, Key} from '../model/names.ts'
import type {Provider, TranslationRequest} from '../model/provider.ts'

const failed: Words = {
  en: 'Unexpected failure of the service `{{name}}` ({{error}}), expected translations',
  'zh-Hans': '服务 `{{name}}` 出错：{{error}}',
  'zh-Hant': '服務 `{{name}}` 出錯：{{error}}'
}

/** What became of one segment that a machine was asked for. */
export interface MachineUnit {
  readonly key: Key
  /** `unanswered`: nothing came; `broken`: its codes are; `refused`: a check finds an error in it. Others may have a warning. */
  readonly outcome: 'drafted' | 'unanswered' | 'broken' | 'refused'
  readonly fault?: CodeFault
  readonly finding?: Finding
}

/** A text that came back and is sound as Markdown. */
export interface Answer {
  readonly key: Key
  readonly text: string
  /** Of the source that the machine was given. */
  readonly fingerprint: Fingerprint
}

/** What came of asking a machine: sound texts, and segments that none came for. */
export interface Asked {
  readonly answers: readonly Answer[]
  readonly lost: readonly MachineUnit[]
}

/** Ask a machine for what is missing of an essay. A text is sound if all codes of its source came back in their places. */
export async function ask(file: WorkFile, glossary: Glossary, provider: Provider): Promise<Asked> {
  const answers: Answer[] = []
  const lost: MachineUnit[] = []
  for (const {request, sources} of requestsFor(file, glossary)) {
    const texts = await translated(request, provider)
    for (const [name, pieces] of sources) {
      const key = name as Key
      const found = Object.hasOwn(texts, name) ? texts[name] : undefined
      const text = typeof found === 'string' ? found.trim() : ''
      const unit = file.units.find((one) => one.key === key)
      if (text === '' || !unit) {
        lost.push({key, outcome: 'unanswered'})
        continue
      }
      const {fault: damaged, text: restored, placed} = untagged(text, pieces)
      const returned = {key, line: 1, source: unit.source, target: restored, state: 'unverified', placed} as const
      const fault = damaged ?? faultOf(returned, unit.kind, file.context)
      if (fault) lost.push({key, outcome: 'broken', fault})
      else answers.push({key, text: restored, fingerprint: unit.fingerprint})
    }
  }
  return {answers, lost}
}

/** Whatever a service throws is told as its failure, not as ours; what it answers need not be what it ought to be. */
async function translated(request: TranslationRequest, provider: Provider): Promise<Readonly<Record<string, unknown>>> {
  try {
    const texts: unknown = await provider.translate(request)
    return typeof texts === 'object' && texts !== null ? {...texts} : {}
  } catch (error) {
    if (error instanceof InputError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new InputError({words: failed, values: {name: provider.name, error: message.split('\n')[0] ?? ''}})
  }
}
