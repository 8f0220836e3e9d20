/** An article: its heading, its prose, what is marked in it, and what follows it. */
export const article = `.heading{margin:3.25rem 0 2.25rem}
.heading h1{margin:.55rem 0 0;font-size:clamp(2rem,1.45rem + 2.5vw,3rem);line-height:1.12;letter-spacing:-.012em}
.heading h1:lang(zh){font-size:clamp(1.8rem,1.4rem + 2vw,2.6rem);line-height:1.35;letter-spacing:.02em}
.subtitle{margin:.8rem 0 0;font-size:1.2rem;line-height:1.45;color:var(--soft);text-wrap:balance}
.byline{margin:1.6rem 0 0}
.author-note{margin:.1rem 0 0;color:var(--soft);font-size:.875rem;line-height:1.6}
.heading .dates{margin-top:.5rem}
.notices{margin:0 0 2rem;padding:.85rem 1.1rem;background:var(--wash);border-inline-start:3px solid var(--accent);font-size:.875rem;line-height:1.6}
.notices p{margin:0}
.notices p+p{margin-top:.3rem}
.picture{margin:0 0 2.5rem}
.picture img{width:100%}
img{display:block;max-width:100%;height:auto}
figcaption{margin-top:.6rem;color:var(--soft);font-size:.875rem;line-height:1.55}
.prose>*{margin:0 0 1.25em}
.prose>p:lang(zh){max-inline-size:40em}
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
.prose .contains-task-list{list-style:none;padding-inline-start:.2em}
.prose hr{margin:2.6em auto;border:0;text-align:center}
.prose hr::before{content:"∗  ∗  ∗";white-space:pre;color:var(--soft)}
.prose pre{padding:1em 1.1em;white-space:pre-wrap;overflow-wrap:anywhere;background:var(--wash);line-height:1.5}
.prose :not(pre)>code{padding:.1em .3em;background:var(--wash);border-radius:3px}
.prose table{max-width:100%;border-collapse:collapse;font-size:.9em;line-height:1.5}
.prose :is(th,td){overflow-wrap:anywhere;padding:.5em .9em .5em 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
.prose thead th{border-bottom:2px solid var(--ink)}
.prose .align-right{text-align:end}
.prose .align-center{text-align:center}
.prose sup{font-size:.7em;line-height:0;font-variant-numeric:normal}
[data-footnote-ref]{padding:.4em .15em;text-decoration:none;color:var(--accent)}
.permalink{position:absolute;inset-inline-start:-1.5em;top:0;width:1.5em;color:var(--soft);text-decoration:none;opacity:0}
.permalink::before{content:"¶"}
.prose :hover>.permalink,.permalink:focus-visible{opacity:1}
.prose blockquote .permalink{inset-inline-start:-2.75em}
:target{background:var(--wash);box-shadow:0 0 0 .4em var(--wash)}
.stale,.unverified{border-inline-start:3px dotted var(--soft);padding-inline-start:.9em}
.prose>.stale,.prose>.unverified{margin-inline-start:-1.1em}
.fallback{color:var(--soft)}
.notice{display:block;margin-top:.25em;font-size:.78rem;line-height:1.5;color:var(--soft);font-weight:400}
.footnotes{margin-top:3rem;padding-top:1.2rem;border-top:1px solid var(--line);font-size:.875rem}
.footnotes h2{margin:0 0 .6rem;font-size:1rem}
.data-footnote-backref{padding:0 .3em;color:var(--accent)}
.imprint{margin-top:2.5rem;color:var(--soft)}
.imprint p{margin:0}
.tags{display:flex;flex-wrap:wrap;gap:.35rem .5rem;margin:1rem 0 0;padding:0;list-style:none}
.tags li{padding:.05em .7em;border:1px solid var(--line);border-radius:1em}
.related{margin-top:3.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}
.related h2{margin:0 0 .6rem;font-size:1.15rem}
.related ul{margin:0;padding:0;list-style:none}
.related li{padding:.55rem 0}
.related .section{display:block}
@media (max-width:44rem){.permalink{display:none}.prose>.stale,.prose>.unverified{margin-inline-start:0}.heading{margin:2.25rem 0 1.75rem}}
`
