/** Pages that list essays, the first page, and what is shown where nothing is. */
export const lists = `.home-page h1{margin:3rem 0 .5rem;font-size:clamp(1.9rem,1.4rem + 2vw,2.6rem);letter-spacing:-.01em}
.home-page h1:lang(zh){letter-spacing:.04em}
.sections ul{display:flex;flex-wrap:wrap;gap:0 1.4rem;margin:0;padding:0;list-style:none;font-size:.875rem}
.sections a{display:block;padding:.3em 0}
.essays{margin:0;padding:0;list-style:none}
.essays>li{padding:1.9rem 0;border-bottom:1px solid var(--line)}
.essays>li:last-child{border:0}
.essays h2{margin:.3rem 0 .45rem;font-size:1.4rem}
.essays h2 a{text-decoration:none}
.description{margin:0 0 .6rem}
:is(.section-page,.author-page) .heading{padding-bottom:1.75rem;border-bottom:1px solid var(--line);margin-bottom:0}
.author-note{margin:.1rem 0 0;color:var(--soft);font-size:.875rem;line-height:1.6}
.author-page .author-note{margin-top:.9rem;font-size:1rem}
.chooser-page main{min-height:92vh;display:flex;flex-direction:column;justify-content:center;padding:3rem 0}
.chooser-page h1{margin:0 0 2.5rem;font-size:clamp(2.2rem,1.6rem + 3.4vw,3.4rem);letter-spacing:-.015em}
.chooser-page .logo{height:1em;margin-inline-end:.35em;vertical-align:-.1em}
.languages{margin:0;padding:0;list-style:none;border-top:1px solid var(--line)}
.languages li{border-bottom:1px solid var(--line)}
.languages a{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 1.5rem;padding:1.1rem 0;text-decoration:none}
.label{font-size:1.5rem}
.invitation{font-size:.875rem;color:var(--soft)}
.languages a:hover .invitation{color:var(--accent)}
.not-found-page main{padding-top:2rem}
.not-found-page section{padding:1.5rem 0}
.not-found-page section+section{border-top:1px solid var(--line)}
.not-found-page :is(h1,h2){margin:0 0 .6rem;font-size:1.7rem}
.not-found-page p{margin:0 0 .5rem}
`
