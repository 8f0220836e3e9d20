/**
 * How the page looks: paper and ink, one accent, a colour for each severity.
 *
 * Han letters come from faces of their own region, by the language that each text carries.
 */
export const style = `
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1f1d1a;--soft:#67615a;--line:#e2dcd2;--wash:#f3efe7;--error:#b3261e;--warning:#8a5a00;--info:#2f5f8f;--fine:#2c6e49;--mark:#ffe08a;--gone:#fbdcd8;--came:#d8efdc}
@media (prefers-color-scheme:dark){:root{--paper:#161513;--card:#1e1c1a;--ink:#e8e3da;--soft:#a8a096;--line:#38342e;--wash:#25221f;--error:#ff8f84;--warning:#e9b44c;--info:#8fbdf0;--fine:#7fcf9f;--mark:#6b5200;--gone:#57231f;--came:#1e4a2b}}
*,::before,::after{box-sizing:border-box}
:root{font:1rem/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;text-size-adjust:100%;-webkit-text-size-adjust:100%}
html[lang|=zh-Hant],:where([lang|=zh-Hant]){font-family:ui-sans-serif,system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,"PingFang TC","Noto Sans CJK TC","Microsoft JhengHei",sans-serif}
html{background:var(--paper);color:var(--ink)}
body{margin:0 auto;max-width:72rem;padding:0 clamp(1rem,3vw,2.5rem) 5rem;overflow-wrap:break-word}
h1,h2,h3,h4,h5,p,dl,dd{margin:0}
h1{font-size:clamp(1.5rem,1.2rem + 1.6vw,2.2rem);line-height:1.2;letter-spacing:-.01em}
h2{margin:2.75rem 0 .9rem;font-size:.8125rem;font-weight:600;letter-spacing:.08em;text-transform:uppercase;color:var(--soft)}
h2:lang(zh){letter-spacing:.12em}
h3{margin:1.75rem 0 .75rem;font:600 1.25rem/1.35 "Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif","Songti SC","Noto Serif CJK SC",serif}
code{font:.875em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono","Noto Sans Mono CJK SC",monospace;overflow-wrap:anywhere}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.2em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--info);outline-offset:2px;border-radius:3px}
.head{padding:clamp(1.75rem,5vw,3.5rem) 0 0}
.total{margin-top:.75rem;padding-inline-start:.8rem;border-inline-start:4px solid var(--tint);font-size:1.0625rem}
.error{--tint:var(--error)}.warning{--tint:var(--warning)}.info{--tint:var(--info)}.fine{--tint:var(--fine)}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:10px;background:var(--card)}
table{width:100%;border-collapse:collapse;font-size:.9375rem}
th,td{padding:.7rem 1rem;text-align:start;vertical-align:top;border-top:1px solid var(--line)}
thead th{border-top:0;font-size:.8125rem;font-weight:600;color:var(--soft);white-space:nowrap}
tbody th{font-weight:400;min-width:11rem}
.title{display:block;font-weight:600;line-height:1.35}
th code,.status,.none,.left{color:var(--soft)}
.status{font-size:.8125rem}
td a{display:block;text-decoration:none;border-radius:4px}
td a:hover .percent{text-decoration:underline}
.share{display:block;min-width:7.5rem}
.percent{font-variant-numeric:tabular-nums;font-weight:600}
.share svg{display:block;width:100%;height:4px;margin:.35rem 0 .3rem;border-radius:2px}
.track{fill:var(--line)}.done{fill:var(--warning)}.whole .done{fill:var(--fine)}
.left{display:block;font-size:.8125rem;line-height:1.4}
.filters{position:sticky;top:0;z-index:1;display:grid;grid-template-columns:repeat(4,minmax(0,1fr)) auto;gap:.6rem .9rem;align-items:end;margin:2.5rem 0 -1.5rem;padding:.8rem 0;background:var(--paper);border-bottom:1px solid var(--line)}
.filters[hidden],.finding[hidden],.group[hidden]{display:none}
.filters label{display:block;font-size:.75rem;color:var(--soft)}
.filters label>span{display:block;margin-bottom:.2rem}
select,button{width:100%;min-height:2.5rem;padding:.3rem .6rem;font:inherit;font-size:.9375rem;color:var(--ink);background:var(--card);border:1px solid var(--line);border-radius:6px}
button{width:auto;cursor:pointer}
.shown{display:flex;align-items:center;gap:.75rem;justify-content:flex-end;font-size:.875rem;white-space:nowrap;font-variant-numeric:tabular-nums}
.finding{margin-bottom:1rem;padding:1rem 1.15rem 1.1rem;background:var(--card);border:1px solid var(--line);border-inline-start:4px solid var(--tint);border-radius:10px}
h4{font-size:1rem;font-weight:500;line-height:1.5}
h4 code,.details code{padding:.08em .32em;background:var(--wash);border-radius:4px;white-space:pre-wrap}
.severity{margin-inline-end:.35rem;font-size:.8125rem;font-weight:700;color:var(--tint)}
.where{display:flex;flex-wrap:wrap;gap:.15rem .9rem;margin-top:.25rem;font-size:.8125rem;color:var(--soft)}
.where code{font-size:1em}
.passage{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:.75rem 1.5rem;margin-top:.9rem;padding-top:.9rem;border-top:1px solid var(--line)}
h5{margin-bottom:.25rem;font-size:.75rem;font-weight:500;color:var(--soft)}
.tag{margin-inline-start:.3rem}
.text p{white-space:pre-wrap;overflow-wrap:anywhere;font-family:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif",serif;line-height:1.6}
.text p:lang(zh){font-family:"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;line-height:1.75}
.text p:lang(zh-Hant){font-family:"Songti TC","Noto Serif CJK TC","Source Han Serif TC",PMingLiU,serif}
.absent p{color:var(--soft);font-style:italic}
.absent p:lang(zh){font-style:normal}
mark{color:inherit;background:var(--mark);border-radius:3px;padding:.05em 0;box-shadow:0 2px 0 var(--tint)}
del,ins{border-radius:3px;padding:.05em .1em}
del{background:var(--gone)}ins{background:var(--came);text-decoration-thickness:2px;text-underline-offset:.2em}
.details{margin-top:.8rem;font-size:.875rem}
.details div{display:flex;gap:.9rem;padding:.15rem 0}
.details dt{flex:none;min-width:4.5rem;color:var(--soft)}
.details dd{min-width:0}
.manual dt,.run dt{margin-top:1.1rem;font-weight:600}
.manual dd p{max-width:46rem;margin-top:.3rem}
.run dd{color:var(--soft)}
:target{scroll-margin-top:7rem}
.manual dt:target{background:var(--mark)}
@media (max-width:48rem){.filters{position:static;grid-template-columns:1fr 1fr}.shown{grid-column:1/-1;justify-content:space-between}.finding{padding:.9rem}th,td{padding:.6rem .7rem}tbody th{min-width:7.5rem}.share{min-width:4.6rem}th code{display:none}}
@media print{.filters{display:none}.finding{break-inside:avoid}}
`
