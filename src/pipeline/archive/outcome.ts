import {InputError, type Words} from '../../model/message.ts'
import type {Article, ArticleText} from './articles.ts'
import type {ArticleNews} from './news.ts'
import type {ArchiveWork} from './work.ts'

const tooDeep: Words = {
  en: 'Unexpected nesting, expected a text that can be read',
  'zh-Hans': '嵌套过深，无法读取',
  'zh-Hant': '巢狀過深，無法讀取'
}

/** An article that was read, or why it could not be. */
export type Read = {readonly article: Article} & ({readonly text: ArticleText} | {readonly fault: InputError})

/** What came of working on an article. */
type Attempt<Value> = {readonly value: Value} | {readonly fault: InputError; readonly news: ArticleNews}

/** Work on one article; what is wrong with it stops no other. */
export async function attempt<Value>(article: Article, work: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return {value: await work()}
  } catch (error) {
    // Nothing but the stack ends what is nested without end.
    const fault = error instanceof RangeError ? new InputError({words: tooDeep}, article.place) : error
    if (!(fault instanceof InputError)) throw error
    return {fault, news: failed(article, fault)}
  }
}

export function failed({id, place, locale}: Article, fault: InputError): ArticleNews {
  return {id, place, ...(locale ? {locale} : {}), outcome: 'failed', pictures: 0, doubts: [], removed: [], fault}
}

export function beforeNews({id, place, locale}: Article, {journal}: ArchiveWork): ArticleNews {
  const slug = journal.done.get(id)?.slug
  const told = {id, place, ...(slug ? {slug} : {}), ...(locale ? {locale} : {})}
  return {...told, outcome: 'before', pictures: 0, doubts: [], removed: []}
}
