/** The page that a locale is searched on, and the ways to it at the foot of all pages. */
export const search = `.search-page h1{margin:3rem 0 1rem;font-size:clamp(1.9rem,1.4rem + 2vw,2.6rem)}
.search:not([hidden]){display:flex;flex-wrap:wrap;gap:.5rem}
.search label{flex:1 0 100%;font-size:.875rem;color:var(--soft)}
.search input{flex:1 1 14rem;min-width:0;padding:.55em .7em;font:inherit;color:inherit;background:none;border:1px solid var(--soft);border-radius:.25em}
.search button,.essays button{padding:.55em 1.1em;font:inherit;color:inherit;background:none;border:1px solid var(--soft);border-radius:.25em;cursor:pointer}
.search-status{min-height:1.6em;margin:1rem 0 0;color:var(--soft);font-size:.875rem}
mark{color:inherit;background:none;font-weight:600;text-decoration:underline;text-decoration-thickness:.12em;text-underline-offset:.18em;text-decoration-color:var(--accent)}
.site-ways a{margin-inline-end:1.2rem}
`
