import {printJson} from '../json-text.ts'
import type {Feed, FeedItem} from './feed.ts'

/** A feed in the JSON Feed format, version 1.1. */
export function printJsonFeed({locale, title, publisher, home, items}: Feed): string {
  return printJson({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: `${home}feed.json`,
    language: locale,
    authors: [{name: publisher}],
    items: items.map((item) => itemOf(item, locale))
  })
}

function itemOf(item: FeedItem, language: string) {
  const {id, url, title, summary, picture, published, updated, authors, tags, content} = item
  return {
    id,
    url,
    title,
    content_html: content,
    ...(summary === undefined ? {} : {summary}),
    ...(picture === undefined ? {} : {image: picture}),
    ...(published === undefined ? {} : {date_published: published}),
    date_modified: updated,
    ...(authors.length === 0 ? {} : {authors: authors.map((name) => ({name}))}),
    ...(tags.length === 0 ? {} : {tags}),
    language
  }
}
