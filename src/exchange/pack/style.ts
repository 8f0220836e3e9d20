/** How a pack looks: source beside translation, below one another on a phone, in light and dark. */
export const packStyle = `
:root{color-scheme:light dark;--ink:#24211d;--paper:#fdfcfa;--line:#d9d3ca;--soft:#6b645b;--accent:#8c2f22;--good:#2f6b3c}
@media (prefers-color-scheme:dark){:root{--ink:#e6e1da;--paper:#1b1917;--line:#443f39;--soft:#a79f94;--accent:#e8927f;--good:#8cc59a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 Charter,"Iowan Old Style","Noto Serif",Georgia,serif}
:lang(zh-Hans){font-family:"Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif}
:lang(zh-Hant){font-family:"Noto Serif CJK TC","Source Han Serif TC","Songti TC",PMingLiU,serif}
header{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:center;padding:.6rem 1rem;background:var(--paper);border-bottom:1px solid var(--line);font-size:.85rem}
header p{margin:0;flex:1 1 16rem;color:var(--soft)}
button{font:inherit;padding:.35rem .9rem;border:1px solid var(--accent);border-radius:4px;background:var(--accent);color:var(--paper);cursor:pointer}
button.plain{background:none;color:var(--accent)}
main{max-width:76rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.3;margin:.5rem 0}
.about{color:var(--soft);max-width:46rem}
ol{list-style:none;margin:0;padding:0}
li{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.3rem 1.6rem;padding:1rem 0;border-top:1px solid var(--line);scroll-margin-top:5rem}
.label{grid-column:1/-1;font:.75rem/1.4 ui-monospace,monospace;color:var(--soft)}
.label b{color:var(--accent);font-weight:normal}
.source{white-space:pre-wrap;overflow-wrap:anywhere}
.head .source,.head textarea{font-weight:bold}
.source code{font:.85em ui-monospace,monospace;color:var(--soft)}
textarea{font:inherit;width:100%;min-height:3.6em;padding:.4rem .6rem;border:1px solid var(--line);border-radius:4px;background:transparent;color:inherit;resize:vertical;field-sizing:content}
textarea:focus{outline:2px solid var(--accent);outline-offset:1px}
.done textarea{border-color:var(--good)}
.side{font-size:.85rem;color:var(--soft)}
.side label{display:inline-flex;gap:.4rem;align-items:center;color:var(--ink)}
.side .needs{display:block;color:var(--accent)}
.side .needs code{margin-inline-end:.5em}
.notes{margin:.3rem 0 0;font-size:.85rem;color:var(--soft);white-space:pre-wrap;overflow-wrap:anywhere}
.notes dt{float:inline-start;margin-inline-end:.5em}
.notes dd{margin:0}
.filtered .done{display:none}
@media (max-width:46rem){li{grid-template-columns:minmax(0,1fr)}header p{flex-basis:100%}}
@media print{header{position:static}button,.side{display:none}textarea{border:0;padding:0}}
`
