import {html, type Markup, type Part} from '../../model/markup.ts'
import type {Locale} from '../../model/names.ts'
import {forbiddenInXml} from '../../model/xml.ts'
import type {Line} from './types.ts'

/** A document of a book. */
interface Document {
  readonly locale: Locale
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  /** What the body is, in the words of EPUB. */
  readonly type: string
  readonly content: Markup
}

/** Attributes that say the language of an element, as HTML and as XML say it. */
export function inLanguage(lang: Locale | undefined): Part {
  return lang && html` lang="${lang}" xml:lang="${lang}"`
}

/** A text in an element, with its language if it is another. */
export function element(name: string, {text, lang}: Line, attributes: Part = undefined): Markup {
  const tag = {markup: name}
  return html`<${tag}${attributes}${inLanguage(lang)}>${text}</${tag}>\n`
}

/** Print a document of a book as XHTML. */
export function printDocument({locale, direction, title, type, content}: Document): string {
  return clean(html`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${inLanguage(locale)} dir="${direction}">
<head>
<meta charset="utf-8"/>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body epub:type="${type}">
${content}</body>
</html>
`)
}

/** What XML cannot hold in any form is left out: characters that nobody sees, and halves of characters. */
export function clean({markup}: Markup): string {
  return markup.replace(forbiddenInXml, '')
}
