/** 正文: type, links, focus. Headings in a serif, as a yearbook has them; figures of one width. */
export const baseStyle = `
*,*::before,*::after{box-sizing:border-box}
html{font-size:15px;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.55;font-variant-numeric:tabular-nums lining-nums;
font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif}
h1,h2,h3{font-family:"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,Georgia,serif;line-height:1.3;font-weight:600;text-wrap:balance}
h1{font-size:1.75rem;margin:.1rem 0 .3rem;letter-spacing:.01em}
h2{font-size:1.2rem;margin:2.2rem 0 .6rem}
h3{font-size:1rem;margin:1.4rem 0 .4rem}
p{margin:.4rem 0;max-width:46rem}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em;text-decoration-color:color-mix(in srgb,var(--accent) 40%,transparent)}
a:hover{text-decoration-color:currentColor;text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
code,.code{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;font-size:.87em;overflow-wrap:anywhere}
.muted{color:var(--muted)}
.small{font-size:.87rem}
.lead{color:var(--muted);margin:0 0 1rem;max-width:60rem}
.hidden-text{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.nowrap{white-space:nowrap}
button,input,select,textarea{font:inherit;color:inherit}
input,select,textarea{background:var(--paper);border:1px solid var(--muted);border-radius:3px;padding:.2rem .45rem;min-height:2rem;max-width:100%}
button,.button{display:inline-block;background:var(--accent);color:var(--paper);border:1px solid var(--accent);border-radius:3px;padding:.2rem .8rem;min-height:2rem;cursor:pointer;text-decoration:none}
button.plain,.button.plain{background:transparent;color:var(--accent)}
button:hover,.button:hover{filter:brightness(1.1)}
label{display:block;font-size:.87rem;color:var(--muted)}
summary{cursor:pointer}
@media (prefers-reduced-motion:no-preference){a,button{transition:text-decoration-color .12s,filter .12s}}
`
