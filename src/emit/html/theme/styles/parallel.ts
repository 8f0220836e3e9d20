import type {StylesView} from '../views.ts'

/**
 * An essay side by side: a column for each language that is chosen, or one below the other where the screen
 * is narrow, each with its name. The boxes work without script.
 */
export function parallel({locales}: StylesView): string {
  const hidden = locales.map((_, index) => `.parallel:has(.choice-${index + 1}:not(:checked)) .cell-${index + 1}`)
  return `.parallel-page{max-width:80rem}
.parallel .heading{margin-bottom:1rem}
.parallel .heading h1{font-size:1.15rem;line-height:1.5;letter-spacing:0;font-weight:600;color:var(--accent)}
.parallel .heading h1 span{display:inline-block}
.choices{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:.5rem 0 0;padding:0;border:0;font-size:.875rem}
.choices legend{padding:0;margin-bottom:.2rem;color:var(--soft)}
.choices label{padding:.3em 0;cursor:pointer}
.choice{width:1.05em;height:1.05em;margin:0 .3em 0 0;vertical-align:-.12em;accent-color:var(--accent)}
.row{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:0 2.5rem;padding:.6rem 0;scroll-margin-top:2rem}
.row>span{position:absolute}
.cell{min-width:0}
.cell>*{margin:0 0 .8em;max-inline-size:40em}
.cell>:last-child{margin-bottom:0}
.cell :is(h2,h3,h4,h5,h6){margin:1.2em 0 .2em;font-size:1.15rem}
.row.title .title{margin:0;font-size:clamp(1.4rem,1.1rem + 1.2vw,2rem);line-height:1.3}
.row.title .subtitle{margin-top:.4em;font-size:1.05rem}
.absent{color:var(--soft);font-size:.875rem;font-style:italic}
.absent:lang(zh){font-style:normal}
.row.note{font-size:.875rem;padding:.2rem 0}
.notes{margin:2rem 0 .6rem;padding-top:1.2rem;border-top:1px solid var(--line);font-size:1rem}
.ways{margin-top:2rem;border-top:1px solid var(--line);padding-top:1.2rem;font-size:.875rem}
${hidden.join(',')}{display:none}
@media screen and (max-width:48rem){.row{display:block;padding:1rem 0;border-bottom:1px solid var(--line)}.row.ways{border:0}.row.note{border:0}.cell+.cell{margin-top:.9rem}.rows .cell[data-label]::before{content:attr(data-label);display:block;font-family:var(--sans);color:var(--soft);font-size:.75rem;line-height:1.5}}
`
}
