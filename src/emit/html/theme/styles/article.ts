/**
 * An article: its heading, its prose, what is marked in it, and what follows it.
 *
 * Paragraphs of Chinese are indented by two characters, as books have them; those of Latin letters have a
 * space between; verse stands in from the first line to the last. Neither is set flush on the right: one long
 * Latin word would tear a line of Chinese apart.
 */
export const article = `.subtitle{margin:.8rem 0 0;font-size:1.2rem;line-height:1.45;color:var(--soft);text-wrap:balance}
.byline{margin:1.6rem 0 0}
.heading .dates{margin-top:.5rem}
.aside{margin:.35rem 0 0;color:var(--soft)}
.picture{margin:0 0 2.5rem}
.picture img{width:100%}
img{display:block;max-width:100%;height:auto}
figcaption{margin-top:.6rem;color:var(--soft);font-size:.875rem;line-height:1.55}
.contents{margin:0 0 2.5rem;padding:1rem 0 1.1rem;border-block:1px solid var(--line);font-size:.9375rem}
.contents .title{margin:0 0 .35rem;color:var(--soft);font-size:.8125rem;font-weight:600}
.contents ol{margin:0;padding:0;list-style:none}
.contents ol ol{padding-inline-start:1.25em}
.contents a{display:inline-block;padding:.15em 0;text-decoration:none}
.contents a:hover{text-decoration:underline}
.prose>*{margin:0 0 1.25em}
article>.prose>p:lang(zh){text-indent:2em;margin-bottom:.7em}
article>.prose>p:has(>br):lang(zh){text-indent:0;padding-inline-start:2em}
.prose>p:not(:lang(zh)){hanging-punctuation:first}
.prose :is(h2,h3,h4,h5,h6){margin:2.2em 0 .7em;font-size:1.1rem}
.prose h2{font-size:1.45rem}
.prose h3{font-size:1.22rem}
.prose :is(p,h2,h3,h4,h5,h6,li,td,th){position:relative}
.prose blockquote{margin-inline:0;padding-inline-start:1.25em;border-inline-start:2px solid var(--line);color:var(--soft)}
.prose blockquote>:last-child,.prose li>:last-child{margin-bottom:0}
.prose blockquote>*,.prose li>p{margin:0 0 .8em}
.prose :is(ul,ol){padding-inline-start:1.5em}
.prose li+li{margin-top:.4em}
.prose li>:is(ul,ol){margin:.4em 0 0}
.prose li::marker{color:var(--soft)}
.prose .contains-task-list{list-style:none}
.prose .contains-task-list input{width:1em;margin:0 .5em 0 -1.5em}
.prose hr{margin:2.6em auto;border:0;text-align:center}
.prose hr::before{content:"∗  ∗  ∗";white-space:pre;color:var(--soft)}
.prose pre{padding:1em 1.1em;white-space:pre-wrap;overflow-wrap:anywhere;background:var(--wash);line-height:1.5}
.prose :not(pre)>code{hyphens:none;padding:.1em .3em;background:var(--wash);border-radius:3px}
.prose table{display:block;overflow-x:auto;width:fit-content;max-width:100%;border-collapse:collapse;font-size:.9em;line-height:1.5}
.prose :is(th,td){overflow-wrap:break-word;hyphens:auto;padding:.5em .9em .5em 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
.prose thead th{border-bottom:2px solid var(--ink)}
.prose .align-right{text-align:end}
.prose .align-center{text-align:center}
.prose sup{font-size:.7em;line-height:0;font-variant-numeric:normal}
[data-footnote-ref]{padding:.4em .15em;text-decoration:none;color:var(--accent)}
.permalink{position:absolute;inset-inline-start:-1.5em;top:0;width:1.5em;color:var(--soft);text-decoration:none;text-indent:0;opacity:0}
.permalink::before{content:"¶"}
.prose :hover>.permalink,.permalink:focus-visible{opacity:1}
.prose blockquote .permalink{inset-inline-start:-2.75em}
.prose li .permalink{inset-inline-start:-3em}
:target{background:var(--wash);box-shadow:0 0 0 .4em var(--wash)}
.stale,.unverified{border-inline-start:3px dotted var(--soft);padding-inline-start:.9em}
.prose>.stale,.prose>.unverified{margin-inline-start:-1.1em}
.fallback{color:var(--soft)}
.notice{display:block;margin-top:.25em;font-size:.78rem;line-height:1.5;color:var(--soft);font-weight:400;text-indent:0;text-align:start}
.footnotes{margin-top:3rem;padding-top:1.2rem;border-top:1px solid var(--line);font-size:.875rem}
.footnotes h2{margin:0 0 .6rem;font-size:1rem}
.data-footnote-backref{padding:0 .3em;color:var(--accent)}
.corrections{margin-top:3rem;padding-top:1.2rem;border-top:1px solid var(--line);font-size:.875rem}
.corrections h2{margin:0 0 .6rem;font-size:1rem}
.corrections ul{margin:0;padding:0;list-style:none}
.corrections li+li{margin-top:.4em}
.imprint{margin-top:2.5rem;color:var(--soft)}
.imprint p{margin:0}
.tags{display:flex;flex-wrap:wrap;gap:.35rem .5rem;margin:1rem 0 0;padding:0;list-style:none}
.tags li{padding:.05em .7em;border:1px solid var(--line);border-radius:1em}
.downloads{margin-top:1rem}
.downloads ul,.related ul{margin:0;padding:0;list-style:none}
.related{margin-top:3.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}
.related h2{margin:0 0 .6rem;font-size:1.15rem}
.related li{padding:.55rem 0}
.related .section{display:block}
@media (max-width:44rem){.permalink{display:none}.prose>.stale,.prose>.unverified{margin-inline-start:0}}
`
