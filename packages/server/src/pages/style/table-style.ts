/** 三线表: a strong line above and below, a thin one under the head, none between columns. */
export const tableStyle = `
.sheet{overflow-x:auto;margin:.4rem 0 1.2rem;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.93rem;line-height:1.4;border-top:2px solid var(--rule-strong);border-bottom:2px solid var(--rule-strong)}
table.fitting{width:auto;min-width:min(100%,26rem)}
caption{text-align:start;font-weight:600;padding:.2rem 0 .35rem;color:var(--ink)}
caption .unit{font-weight:400;color:var(--muted);margin-left:.8em;font-size:.87rem}
thead th{border-bottom:1px solid var(--rule-strong);font-weight:600;vertical-align:bottom;color:var(--muted);font-size:.87rem}
th,td{padding:.32rem .7rem;text-align:start;vertical-align:baseline;word-break:keep-all}
:is(td,th) .code{overflow-wrap:normal;white-space:nowrap}
:lang(en)>body :is(thead th,th[aria-sort] button)::first-letter{text-transform:uppercase}
:lang(en)>body tbody th{min-width:7.4em}
th:first-child,td:first-child{padding-left:.2rem}
th:last-child,td:last-child{padding-right:.2rem}
tbody tr+tr>*{border-top:1px solid var(--rule)}
tbody th{font-weight:400;min-width:4.6em}
tbody tr:hover>*{background:var(--panel)}
tfoot>tr>*{border-top:1px solid var(--rule-strong);font-weight:600}
.end{text-align:end;white-space:nowrap}
td.end a{color:inherit;text-decoration-color:color-mix(in srgb,var(--accent) 55%,transparent)}
td.end a:hover{color:var(--accent)}
.negative{color:var(--loss)}
.nothing{color:var(--muted)}
td.wide{min-width:16rem;overflow-wrap:anywhere;word-break:normal}
th[aria-sort] button{all:unset;display:inline-block;cursor:pointer}
th[aria-sort] button:focus-visible{outline:2px solid var(--accent)}
th[aria-sort] button::after{content:"↕";opacity:.45;margin-left:.3em}
th[aria-sort=ascending] button::after{content:"↑";opacity:1}
th[aria-sort=descending] button::after{content:"↓";opacity:1}
.sheet.long{max-height:85vh;overflow:auto}
.sheet.long thead th{position:sticky;top:0;background:var(--paper);box-shadow:inset 0 -1px var(--rule-strong)}
.sheet.long tfoot>tr>*{position:sticky;bottom:0;background:var(--paper)}
.pager{display:flex;gap:1.2rem;align-items:baseline;font-size:.93rem}
@media (max-width:44rem){table{font-size:.87rem}th,td{padding:.3rem .45rem}td.wide{min-width:min(19rem,75vw)}}
`
