/** Colours, the measure, and what stands around a text: masthead, switcher, foot, home pages. */
export const frame = `:root{color-scheme:light dark;--paper:#fcfaf6;--ink:#211e1a;--soft:#6a6259;--line:#ded6c9;--wash:#f3eee4;--accent:#9c2a1c;--measure:34rem}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#e5dfd5;--soft:#a39a8d;--line:#3a362f;--wash:#221f1b;--accent:#ee9b86}}
*,::before,::after{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);scroll-padding-top:2rem}
body{margin:0 auto;padding:0 1.25rem;max-width:calc(var(--measure) + 2.5rem)}
a{color:inherit;text-decoration:underline;text-decoration-color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.2em}
a:hover{color:var(--accent)}
a:lang(zh){text-underline-offset:.28em}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
.skip{position:absolute;inset-inline-start:-99rem;padding:.6em 1em;background:var(--paper);z-index:1}
.skip:focus{inset-inline-start:1rem;top:1rem}
.masthead{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.25rem 1.5rem;padding:1.5rem 0 1.1rem;border-bottom:1px solid var(--line);font-size:.8125rem;line-height:1.5}
.site{font-weight:600;letter-spacing:.02em;text-decoration:none;padding:.3em 0}
.switcher ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin:0;padding:0;list-style:none}
.switcher :is(a,span){display:block;padding:.3em 0;text-decoration:none}
.switcher a:hover{color:var(--accent)}
.switcher [aria-current]{font-weight:600;box-shadow:inset 0 -2px var(--accent)}
.switcher span{color:var(--soft);font-style:italic}
.switcher span:lang(zh){font-style:normal}
.section,.dates,.footer,.imprint{font-size:.8125rem;line-height:1.6}
.section{margin:0;color:var(--accent);font-weight:600}
.section:lang(en){text-transform:uppercase;letter-spacing:.09em;font-size:.71875rem}
.dates{margin:0;color:var(--soft)}
.dates>*+*::before{content:"·";margin:0 .5em 0 .25em}
.footer{display:flex;align-items:baseline;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem;margin-top:4rem;padding:1.1rem 0 3rem;border-top:1px solid var(--line);color:var(--soft)}
.footer p{margin:0}
.footer a{display:inline-block;padding:.25em 0}
.home h1{margin:3rem 0 .5rem;font-size:clamp(1.9rem,1.4rem + 2vw,2.6rem);letter-spacing:-.01em}
.home h1:lang(zh){letter-spacing:.04em}
.essays{margin:0;padding:0;list-style:none}
.essays>li{padding:1.9rem 0;border-bottom:1px solid var(--line)}
.essays>li:last-child{border:0}
.essays h2{margin:.3rem 0 .45rem;font-size:1.4rem}
.essays h2 a{text-decoration:none}
.description{margin:0 0 .6rem}
.chooser main{min-height:92vh;display:flex;flex-direction:column;justify-content:center;padding:3rem 0}
.chooser h1{margin:0 0 2.5rem;font-size:clamp(2.2rem,1.6rem + 3.4vw,3.4rem);letter-spacing:-.015em}
.languages{margin:0;padding:0;list-style:none;border-top:1px solid var(--line)}
.languages li{border-bottom:1px solid var(--line)}
.languages a{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 1.5rem;padding:1.1rem 0;text-decoration:none}
.label{font-size:1.5rem}
.invitation{font-size:.875rem;color:var(--soft)}
.languages a:hover .invitation{color:var(--accent)}
`
