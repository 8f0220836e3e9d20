import {createInstance, type InitOptions} from 'i18next'
import {describe, expect, test} from 'vitest'
import {i18next} from '../../src/emit/i18next.ts'
import {contentOf, edition, emitAll, essayOf} from './editions.ts'
import {lamps} from './lamps.ts'

const essay = essayOf([lamps.en, lamps.hans, lamps.hant])

function texts(locale: string): Record<string, string> {
  return JSON.parse(contentOf(emitAll(i18next, essay), `i18next/${locale}/on-lamps.json`))
}

async function load(resources: Record<string, Record<string, unknown>>, lng: string) {
  const instance = createInstance()
  const options: InitOptions = {
    lng,
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    interpolation: {escapeValue: false},
    resources: resources as never
  }
  await instance.init(options)
  return (key: string) => instance.t(key, {ns: 'on-lamps', skipInterpolation: true})
}

describe('i18next resources', () => {
  test('hold front matter and body under flat keys, as Markdown', () => {
    expect(texts('zh-Hans')).toMatchObject({
      title: '守小灯的人',
      'author1-name': '玛拉·奎尔',
      h2: '## 梯子知道的事',
      td12: '第一座'
    })
  })

  test('leave out what is missing or not current', () => {
    expect(Object.keys(texts('zh-Hans'))).not.toContain('li8')
    expect(Object.keys(texts('zh-Hans'))).not.toContain('p17')
    expect(Object.keys(texts('en'))).toEqual(lamps.en.segments.map(({key}) => key))
    expect(Object.values(texts('zh-Hant'))).not.toContain('')
  })

  test('hold nothing under a key that is told elsewhere, so that readers do not get it twice', async () => {
    const merged = edition({
      source: '---\ntitle: Lamps\n---\n\nOne.\n\nTwo.\n',
      locale: 'zh-Hans',
      translations: {title: '灯', p1: '一，二。', p2: {state: 'merged'}}
    })
    const found = JSON.parse(contentOf(emitAll(i18next, essayOf([merged])), 'i18next/zh-Hans/on-lamps.json'))
    const t = await load({en: {'on-lamps': {p1: 'One.', p2: 'Two.'}}, 'zh-Hans': {'on-lamps': found}}, 'zh-Hans')
    expect([t('p1'), t('p2')]).toEqual(['一，二。', ''])
  })

  test('are loaded by i18next, which falls back where there is nothing', async () => {
    const t = await load({en: {'on-lamps': texts('en')}, 'zh-Hans': {'on-lamps': texts('zh-Hans')}}, 'zh-Hans')
    expect(t('title')).toBe('守小灯的人')
    expect(t('author1-note')).toBe('玛拉·奎尔夜里走城，白天写城。')
    expect(t('li8')).toBe('those that ought to.')
  })

  test('come out of i18next as they went in, whatever prose they hold', async () => {
    const prose = 'Write {{name}} or $t(title) in a. b: c, &amp; <b> 50% {0} {{- raw}}'
    const made = essayOf([edition({source: `---\ntitle: Braces\n---\n\n${prose}\n`})])
    const resources = JSON.parse(contentOf(emitAll(i18next, made), 'i18next/en/on-lamps.json'))
    const t = await load({en: {'on-lamps': resources}}, 'en')
    expect(t('p1')).toBe(prose)
  })
})
