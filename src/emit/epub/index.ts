import type {Archive, Edition} from '../../model/edition.ts'
import type {Emitter, EssayToEmit} from '../../model/emitter.ts'
import type {Locale} from '../../model/names.ts'
import {bind} from './bind.ts'
import {chapterOf} from './chapter.ts'
import {essayBook} from './essay-book.ts'
import {keysOf} from './links.ts'
import {pairedChapter} from './pairs.ts'
import {bindVolume} from './volume.ts'

/**
 * Books (EPUB 3.3): each essay in each locale, in pairs of locales, and where asked for in vertical lines.
 *
 * They are handed on as archives, since the pictures in them are read later.
 */
export const epub: Emitter = {
  name: 'epub',
  *emit(edition, essay) {
    if (edition.meta.status === 'withdrawn') return
    const {settings} = essay
    const bound = new Map([[edition.slug, keysOf(edition)]])
    const book = (vertical: boolean): Archive => {
      const chapter = chapterOf(edition, {settings, bound, vertical})
      return bind(essayBook(edition, settings, {chapter, vertical}), settings)
    }
    yield book(false)
    if (settings.epub.vertical.includes(edition.locale)) yield book(true)
    for (const other of counterparts(edition, essay)) {
      const chapter = pairedChapter(edition, other, {settings, bound})
      yield bind(essayBook(edition, settings, {chapter, other}), settings)
    }
  },
  *emitVolume(volume, settings) {
    yield bindVolume(volume, settings, false)
    if (settings.epub.vertical.includes(volume.locale)) yield bindVolume(volume, settings, true)
  }
}

/** The editions that stand beside this one in bilingual books. */
function counterparts({locale, sourceLocale}: Edition, {editions, settings}: EssayToEmit): Edition[] {
  const {bilingual} = settings.epub
  if (bilingual === 'source') {
    return locale === sourceLocale ? editions.filter((other) => languageOf(other.locale) !== languageOf(locale)) : []
  }
  return bilingual.flatMap(([first, second]) =>
    first === locale ? editions.filter((other) => other.locale === second) : []
  )
}

/** Two scripts of one language tell nobody more beside each other. */
function languageOf(locale: Locale): string | undefined {
  return locale.split('-')[0]
}
