import type {Entry} from '../../model/edition.ts'

/**
 * The style of books: little, so that readers' own settings hold.
 *
 * No face is named for running text and none embedded: what a publisher embeds has no Han, and readers then see
 * nothing. Han has no italics; emphasis is set with dots, and paragraphs begin two characters in, verse stands there.
 */
const common = `@namespace epub "http://www.idpf.org/2007/ops";
body{margin:0 4%}
h1,h2,h3,h4,h5,h6,.heading,.title{line-height:1.3;text-align:start;hyphens:none;-epub-hyphens:none;break-after:avoid;page-break-after:avoid}
h1{margin:2em 0 .4em;font-size:1.7em}
h2,.heading{margin:2em 0 .6em;font-size:1.25em;font-weight:bold}
h3{margin:1.6em 0 .5em;font-size:1.1em}
p{margin:0 0 .8em}
section[role="doc-chapter"]>p:lang(zh){margin-bottom:.4em;text-indent:2em}
section[role="doc-chapter"]>p:has(>br):lang(zh){padding-inline-start:2em;text-indent:0}
:lang(zh){line-height:1.75;line-break:strict;text-spacing-trim:normal;text-autospace:normal}
em:lang(zh){font-style:normal;text-emphasis:"•";text-emphasis-position:under right;-epub-text-emphasis-style:"•";-epub-text-emphasis-position:under;-webkit-text-emphasis:"•";-webkit-text-emphasis-position:under}
em.latin:lang(zh){font-style:italic;text-emphasis:none;-epub-text-emphasis-style:none;-webkit-text-emphasis:none}
em:lang(en){font-style:italic;text-emphasis:none;-epub-text-emphasis-style:none;-webkit-text-emphasis:none}
header{margin-bottom:2em}
.section{margin:2em 0 -1.4em;font-size:.85em}
.title{margin:0 0 .6em;font-size:1.3em;font-weight:bold}
.subtitle{font-size:1.1em}
.byline,.dates{margin:0 0 .2em;font-size:.9em}
.notices{margin:0 0 1.5em;padding:.5em 1em;border:1px solid;font-size:.85em}
.notices p{margin:.2em 0}
figure{margin:0 0 1.5em;break-inside:avoid}
img{max-width:100%;height:auto}
p>img{display:block}
figcaption{font-size:.85em}
figcaption p{margin:.3em 0}
blockquote{margin:1em 0;padding-inline-start:1em;border-inline-start:2px solid}
ul,ol{padding-inline-start:1.5em}
.contains-task-list{list-style:none}
pre{white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.4}
code,pre{font-family:monospace;font-size:.9em}
table{margin:0 0 1em;border-collapse:collapse;font-size:.9em}
th,td{padding:.3em .6em;border-bottom:1px solid;text-align:start;vertical-align:top}
.align-right{text-align:end}
.align-center{text-align:center}
hr{margin:2em 30%;border:0;border-top:1px solid}
sup{font-size:.7em;line-height:0}
a[role="doc-noteref"]{text-decoration:none}
.stale,.unverified{border-inline-start:3px dotted;padding-inline-start:.7em}
.notice{display:block;font-size:.8em;text-indent:0}
.notes{margin-top:3em;font-size:.9em;border-block-start:1px solid}
.notes h2{font-size:1.1em;margin-top:1em}
.corrections{margin-top:2em;font-size:.9em}
.corrections .heading{font-size:1.1em;margin-top:1em}
.pair{margin:0 0 1.3em}
.pair>p,.pair>table,.pair>.other>:last-child{margin-bottom:.35em}
.other{margin:0 0 .35em;padding-inline-start:.8em;border-inline-start:2px solid #999}
.pair>h2,.pair>h3,.pair>h4{margin-bottom:.1em}
.other>.heading:first-child{margin-top:0}
.untranslated{font-size:.85em}
nav ol{list-style:none;padding-inline-start:1em}
.imprint p{margin:0 0 .5em;font-size:.9em}
.cover{margin:0;padding:0;text-align:center;break-after:page}
.cover img{max-width:100%;max-height:100vh;height:auto}
.titlepage{text-align:center;margin-top:20%}
.titlepage h1,.titlepage p{text-align:center}
`

/** Vertical lines, from right to left; short numbers stand upright in the place of one character. */
const vertical = `html{writing-mode:vertical-rl;-epub-writing-mode:vertical-rl;-webkit-writing-mode:vertical-rl;text-orientation:mixed;-epub-text-orientation:mixed}
.upright,a[role="doc-noteref"]{text-combine-upright:all;-epub-text-combine:horizontal;-webkit-text-combine:horizontal}
ol>li{padding-inline-start:.3em}
ol>li::marker{text-combine-upright:all}
em:lang(zh){text-emphasis-position:over right;-epub-text-emphasis-position:over;-webkit-text-emphasis-position:over}
img{max-height:90vh;max-width:80vw;width:auto}
sup{vertical-align:super}
`

/** The style of books whose lines run across, and of those whose lines run down; the same object for all of them. */
export const styles = {
  horizontal: {path: 'EPUB/style.css', content: common},
  vertical: {path: 'EPUB/style.css', content: turned(common) + vertical}
} satisfies Record<string, Entry>

/**
 * What is above a block when lines run across is at its right when they run down from right to left: the space between
 * paragraphs, and the rules of tables. Not by logical names such as `margin-block`, which older readers do not know.
 */
function turned(style: string): string {
  const after: Readonly<Record<string, string>> = {top: 'right', right: 'bottom', bottom: 'left', left: 'top'}
  return style
    .replace(/\b(margin|padding|border)-(top|right|bottom|left):/gu, (_, name, side) => `${name}-${after[side]}:`)
    .replace(/\b(margin|padding):([^;}]* [^;}]*)/gu, (_, name, sides: string) => {
      const [top, right, bottom = top, left = right] = sides.split(' ')
      return `${name}:${left} ${top} ${right} ${bottom}`
    })
}
