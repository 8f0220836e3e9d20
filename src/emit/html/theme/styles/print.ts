/** Paper, and readers who want no motion. */
export const print = `@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}a,.permalink{transition:color .15s,opacity .15s}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--wash:#fff;--accent:#000;font-size:11pt;line-height:1.5}
@page{margin:22mm 20mm}
body{max-width:none;padding:0}
.skip,.switcher,.permalink,.related,.footer,.data-footnote-backref,.contents,.aside,.downloads,.choices,.ways{display:none}
.row{gap:0 6mm;padding:1.5mm 0;break-inside:avoid;font-size:9.5pt}
.masthead{padding:0 0 .5rem}
.heading{margin-top:1.5rem}
p,li{orphans:3;widows:3}
figure,table,pre,blockquote{break-inside:avoid}
.prose a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}}
`
