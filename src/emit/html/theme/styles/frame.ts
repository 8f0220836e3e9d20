/** Colours, the measure, and what stands around a text: masthead, switcher, foot. */
export const frame = `:root{color-scheme:light dark;--paper:#fcfaf6;--ink:#211e1a;--soft:#655d54;--line:#ded6c9;--wash:#f3eee4;--accent:#962819;--measure:34rem}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#e5dfd5;--soft:#a89f92;--line:#3a362f;--wash:#221f1b;--accent:#f0a08c}}
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
.logo{display:inline-block;height:1.9em;width:auto;margin-inline-end:.6em;vertical-align:middle}
.switcher ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin:0;padding:0;list-style:none}
.switcher :is(a,span){display:block;padding:.3em 0;text-decoration:none}
.switcher [aria-current]{font-weight:600;box-shadow:inset 0 -2px var(--accent)}
.switcher span{color:var(--soft)}
.switcher span:not(:lang(zh)){font-style:italic}
.section,.dates,.aside,.footer,.imprint,.downloads{font-size:.8125rem;line-height:1.6}
.section{margin:0;color:var(--accent);font-weight:600}
.section a{color:inherit;text-decoration:none}
.section a:hover{text-decoration:underline}
.section:lang(en){text-transform:uppercase;letter-spacing:.09em;font-size:.71875rem}
.dates{margin:0;color:var(--soft)}
.dates a{text-decoration:none}
.dates>span{display:inline-block}
.dates>span:not(:last-child)::after{content:"·";margin-inline:.5em .25em}
.footer{display:flex;align-items:baseline;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem;margin-top:4rem;padding:1.1rem 0 3rem;border-top:1px solid var(--line);color:var(--soft)}
.footer p{margin:0}
.footer a{display:inline-block;padding:.25em 0}
.heading{margin:3.25rem 0 2.25rem}
.heading h1{margin:.55rem 0 0;font-size:clamp(2rem,1.45rem + 2.5vw,3rem);line-height:1.12;letter-spacing:-.012em}
.heading h1:lang(zh){font-size:clamp(1.8rem,1.4rem + 2vw,2.6rem);line-height:1.35;letter-spacing:.02em}
.notices{margin:0 0 2rem;padding:.85rem 1.1rem;background:var(--wash);border-inline-start:3px solid var(--accent);font-size:.875rem;line-height:1.6}
.notices p{margin:0}
.notices p+p{margin-top:.3rem}
@media (max-width:44rem){.heading{margin:2.25rem 0 1.75rem}}
`
