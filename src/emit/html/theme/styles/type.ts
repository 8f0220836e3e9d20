/**
 * Letters and lines, by script.
 *
 * With a Latin face first, “ ”, —— and …… would be taken from it, narrow and on the baseline; the face
 * limited to these characters keeps them Chinese. Han has no italics: emphasis is set with dots, and words of
 * Latin letters alone in italics. The dot that browsers choose is hardly seen in Chinese fonts.
 * Whatever changes the language carries `lang` itself, so faces are set there and inherited from there.
 */
export const type = `@font-face{font-family:"Marks SC";src:local("Songti SC"),local("Noto Serif CJK SC"),local("Source Han Serif SC"),local("SimSun");unicode-range:U+B7,U+2014,U+2018-2019,U+201C-201D,U+2026,U+2E3A}
@font-face{font-family:"Marks TC";src:local("Songti TC"),local("Noto Serif CJK TC"),local("Source Han Serif TC"),local("PMingLiU");unicode-range:U+B7,U+2014,U+2018-2019,U+201C-201D,U+2026,U+2E3A}
:root{--latin:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",P052,Charter,"Source Serif 4",Georgia,"Noto Serif";--grotesque:ui-sans-serif,system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial;
font-size:clamp(1.0625rem,.98rem + .42vw,1.25rem);text-size-adjust:100%;-webkit-text-size-adjust:100%;font-kerning:normal;font-optical-sizing:auto}
[lang]{--serif:var(--latin),serif;--sans:var(--grotesque),sans-serif}
[lang|=zh]{--serif:"Marks SC",var(--latin),"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;--sans:var(--grotesque),"PingFang SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif}
[lang|=zh-Hant]{--serif:"Marks TC",var(--latin),"Songti TC","Noto Serif CJK TC","Source Han Serif TC",PMingLiU,serif;--sans:var(--grotesque),"PingFang TC","Noto Sans CJK TC","Source Han Sans TC","Microsoft JhengHei",sans-serif}
:where([lang]){font-family:var(--serif);line-height:1.65;font-variant-numeric:oldstyle-nums;text-autospace:no-autospace;line-break:auto;overflow-wrap:break-word;font-synthesis-style:auto}
:where([lang|=zh]){line-height:1.75;font-variant-numeric:normal;text-autospace:normal;text-spacing-trim:normal;line-break:strict;overflow-wrap:anywhere;hyphens:manual;text-align:start;font-synthesis-style:none}
.masthead,.footer,p.section,span.section,.dates,.aside,.imprint,.downloads,.notices,.notice,.invitation,.skip,.sections,.contents .title,.choices,.ways,.absent,.parallel .heading h1,:is(.masthead,.imprint,.choices,.sections,.parallel .heading h1,.dates,p.section) [lang]{font-family:var(--sans);font-variant-numeric:normal}
em:lang(zh){font-style:normal;text-emphasis:"∙";text-emphasis-position:under right;-webkit-text-emphasis:"∙";-webkit-text-emphasis-position:under}
em.latin:lang(zh){font-style:italic;font-synthesis-style:auto;text-emphasis:none;-webkit-text-emphasis:none}
em em:lang(zh){text-emphasis:filled sesame;-webkit-text-emphasis:filled sesame}
h1,h2,h3,h4,h5,h6{font-weight:600;line-height:1.2;text-wrap:balance;break-after:avoid}
:is(h1,h2,h3,h4,h5,h6):lang(zh){line-height:1.4;font-weight:700}
p{text-wrap:pretty}
time{text-autospace:no-autospace;font-variant-numeric:normal}
code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em;font-variant-numeric:normal;text-autospace:no-autospace}
`
