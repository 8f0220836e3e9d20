import {createServer, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, describe, expect, test} from 'vitest'
import type {Locale} from '../../src/model/names.ts'
import {draftByMachine, type MachineFile} from '../../src/pipeline/machine.ts'
import {chatProvider} from '../../src/project/chat-provider.ts'
import {readConfig} from '../../src/project/config.ts'
import {hexapla} from '../cli/shell.ts'
import {complaint, contents, newFolder} from '../project/folder.ts'

const essay = `---
title: On Ferries
---

The ferry leaves at *six*, see [the port](/port).[^sum]

There are 12 boats.

Nothing else.

[^sum]: Nine tenths of it.
`
const hans = 'zh-Hans' as Locale
const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

interface Task {
  readonly from: string
  readonly to: string
  readonly segments: Readonly<Record<string, string>>
  readonly terms: readonly object[]
  readonly before: readonly object[]
}

/** A service on this machine that answers as it is told, and what it was asked. */
async function service(answer: (task: Task, attempt: number) => Readonly<Record<string, string>> | number) {
  const asked: {readonly task: Task; readonly authorization: string | undefined}[] = []
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request))
    const task: Task = JSON.parse(body.messages[1].content)
    asked.push({task, authorization: request.headers.authorization})
    const found = answer(task, asked.length)
    response.statusCode = typeof found === 'number' ? found : 200
    const content = `Here you are:\n\`\`\`json\n${JSON.stringify(found)}\n\`\`\``
    response.end(JSON.stringify({choices: [{message: {content}}]}))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  stops.push(() => server.close())
  const {port} = server.address() as AddressInfo
  const provider = chatProvider({address: `http://127.0.0.1:${port}`, key: 'k', model: 'm', pauses: [1, 1]})
  return {provider, asked}
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString()
}

/** A project with one essay, which `sync` has offered. */
async function project(more: Readonly<Record<string, string>> = {}) {
  const root = newFolder({
    'hexapla.config.json': '{"locales": {"en": {}, "zh-Hans": {}}, "site": {"title": "Ferries"}}',
    'source/on-ferries.md': essay,
    ...more
  })
  const {code, err} = await hexapla(root, 'sync')
  if (code !== 0) throw new Error(err)
  return {root, settings: readConfig(root)}
}

const outcomes = (files: readonly MachineFile[]) =>
  Object.fromEntries(files.flatMap(({units}) => units.map((one) => [one.key, one.outcome])))
const file = 'locales/zh-Hans/on-ferries.md'
const sound = {
  title: '论渡船',
  p1: '渡船⟦1⟧六⟦/1⟧点开，见⟦2⟧港口⟦/2⟧。⟦3/⟧',
  p2: '有12艘船。',
  p3: '别无其他。',
  fn4: '占十分之九。'
}

describe('what a machine translates', () => {
  test('stands there with its origin, unverified, and with the marks of the source', async () => {
    const {root, settings} = await project()
    const {provider, asked} = await service(() => sound)
    const files = await draftByMachine({root, settings}, {slugs: [], locale: hans, provider})
    expect(outcomes(files)).toEqual({title: 'drafted', p1: 'drafted', p2: 'drafted', p3: 'drafted', fn4: 'drafted'})
    const text = contents(root)[file] ?? ''
    expect(text).toMatch(
      /<!-- #p1 unverified via=machine\/openai~[0-9a-f]{8} @[0-9a-f]{8} -->\n渡船\*六\*点开，见\[港口\]\(\/port\)。\[\^sum\]\n/u
    )
    expect(asked).toHaveLength(1)
    expect(asked[0]?.authorization).toBe('Bearer k')
    expect(asked[0]?.task).toMatchObject({
      from: 'en',
      to: 'zh-Hans',
      segments: {p1: 'The ferry leaves at ⟦1⟧six⟦/1⟧, see ⟦2⟧the port⟦/2⟧.⟦3/⟧', p2: 'There are 12 boats.'}
    })
    expect((await hexapla(root, 'check')).out).toContain('5 errors')
  })

  test('is kept only with all codes, and where no check finds an error', async () => {
    const {root, settings} = await project()
    const {provider} = await service(() => ({
      ...sound,
      p1: '渡船⟦1⟧六⟦/1⟧点开，见港口。⟦3/⟧',
      p2: '這裡有12艘渡船。',
      p3: '',
      fn4: '占⟦9/⟧十分之九。'
    }))
    const files = await draftByMachine({root, settings}, {slugs: [], locale: hans, provider})
    expect(outcomes(files)).toEqual({title: 'drafted', p1: 'broken', p2: 'refused', p3: 'unanswered', fn4: 'broken'})
    expect(contents(root)[file]).not.toMatch(/12艘|见港口|十分之九/u)
  })

  test('stays where a check only doubts it, and the doubt is told', async () => {
    const {root, settings} = await project()
    const {provider} = await service(() => ({...sound, p2: '有13艘船。'}))
    const [found] = await draftByMachine({root, settings}, {slugs: [], locale: hans, provider})
    expect(found?.units.find(({key}) => key === 'p2')).toMatchObject({
      outcome: 'drafted',
      finding: {check: 'content/numbers'}
    })
  })

  test('never takes the place of a text that a person wrote meanwhile', async () => {
    const {root, settings} = await project()
    const {provider} = await service(() => sound)
    const meanwhile = {
      name: 'openai',
      translate: async (request: Parameters<typeof provider.translate>[0]) => {
        const {writeFileSync} = await import('node:fs')
        const path = `${root}/${file}`
        writeFileSync(
          path,
          (contents(root)[file] ?? '').replace(/missing (@\w+ -->\n)\n?(?=<!-- #p3)/u, 'missing $1手写的。\n\n')
        )
        return provider.translate(request)
      }
    }
    await draftByMachine({root, settings}, {slugs: [], locale: hans, provider: meanwhile})
    expect(contents(root)[file]).toContain('手写的。')
    expect(contents(root)[file]).not.toContain('有12艘船。')
  })

  test('is told the words of the house, and what is translated already', async () => {
    const {root, settings} = await project({'locales/glossary.csv': 'en,zh-Hans\nferry,渡轮\nwhale,鲸\n'})
    const {provider, asked} = await service(({segments}) => ('p2' in segments ? sound : {}))
    await draftByMachine({root, settings}, {slugs: [], locale: hans, provider})
    expect(asked[0]?.task.terms).toEqual([{source: 'ferry', targets: ['渡轮'], forbidden: []}])
    expect(asked[0]?.task.before).toEqual([])
  })
})

describe('a service', () => {
  test('that is busy is asked again', async () => {
    const {root, settings} = await project()
    const {provider, asked} = await service((_, attempt) => (attempt < 3 ? 503 : sound))
    const files = await draftByMachine({root, settings}, {slugs: [], locale: hans, provider})
    expect([asked.length, files.length]).toEqual([3, 1])
  })

  test('that refuses, or is not there, is told of, and nothing is written', async () => {
    const {root, settings} = await project()
    const before = contents(root)
    const {provider} = await service(() => 401)
    const request = {slugs: [], locale: hans}
    expect(await complaint(() => draftByMachine({root, settings}, {...request, provider}))).toMatch(
      /^Unexpected answer 401 of 127\.0\.0\.1:\d+, expected 200/u
    )
    const nobody = chatProvider({address: 'http://127.0.0.1:9', key: 'k', model: 'm'})
    expect(await complaint(() => draftByMachine({root, settings}, {...request, provider: nobody}))).toMatch(
      /^Unexpected failure to reach 127\.0\.0\.1:9/u
    )
    expect(contents(root)).toEqual(before)
  })
})
