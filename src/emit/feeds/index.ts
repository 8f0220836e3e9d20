import type {Emitter} from '../../model/emitter.ts'
import {printAtom} from './atom.ts'
import {type Feed, feedOf} from './feed.ts'
import {printJsonFeed} from './json-feed.ts'

/** Feeds of each locale. Addresses in them are absolute, so there are none while that of the site is unknown. */
export const feeds: Emitter = {
  name: 'feeds',
  emit: () => [],
  *emitRecent(recent, settings) {
    const {url} = settings.site
    if (url === undefined) return
    const feed: Feed = feedOf(recent, settings, url)
    const {locale} = recent
    yield {path: `${locale}/feed.xml`, content: printAtom(feed), locale}
    yield {path: `${locale}/feed.json`, content: printJsonFeed(feed), locale}
  }
}
