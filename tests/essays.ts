import {tests} from 'commonmark-spec'
import type {Slug} from '../src/model/names.ts'
import {split} from '../src/segments/split.ts'

/** An essay with a title and this body. */
export function essayOf(body: string): string {
  return `---\ntitle: On margins\n---\n\n${body}`
}

/** Split an essay as if it stood in `source/on-margins.md`. */
export function splitText(text: string) {
  return split({slug: 'on-margins' as Slug, file: 'source/on-margins.md', text, translatable: []})
}

/** Every example of the CommonMark specification, as Markdown. */
export const commonMark: readonly {readonly number: number; readonly markdown: string}[] = tests.map(
  ({number, markdown}: {number: number; markdown: string}) => ({number, markdown: markdown.replaceAll('→', '\t')})
)
