/** 组件: figures, lists, timelines, trees, forms, notices. */
export const partsStyle = `
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:0;margin:.4rem 0 1.4rem;border-top:2px solid var(--rule-strong);border-bottom:1px solid var(--rule)}
.tiles>div{padding:.6rem .9rem .7rem;border-left:1px solid var(--rule)}
.tiles>div:first-child{border-left:0;padding-left:.2rem}
.tiles dt{font-size:.87rem;color:var(--muted)}
.tiles dd{margin:0}
:lang(en)>body :is(.tiles,.facts) dt::first-letter,:lang(en)>body .legend li::first-letter{text-transform:uppercase}
.tiles .figure{display:flex;flex-wrap:wrap;align-items:baseline;column-gap:.25em;font-size:1.5rem;line-height:1.25;white-space:nowrap}
.tiles .figure a{color:inherit}
.tiles .unit{font-size:.87rem;color:var(--muted)}
.facts{display:grid;grid-template-columns:minmax(7rem,max-content) minmax(0,1fr);gap:0;margin:.4rem 0 1.2rem;max-width:60rem;border-top:1px solid var(--rule)}
.facts>div{display:contents}
.facts dt,.facts dd{padding:.3rem .2rem;border-bottom:1px solid var(--rule)}
.facts dt{color:var(--muted);padding-right:1.5rem}
.facts dd{margin:0;overflow-wrap:anywhere}
.badge{display:inline-block;border:1px solid currentColor;border-radius:2px;padding:0 .4em;font-size:.8rem;line-height:1.5;white-space:nowrap;color:var(--muted)}
.badge.loss{color:var(--loss);background:var(--loss-soft)}
.badge.caution{color:var(--caution);background:var(--caution-soft)}
.badge.good{color:var(--good);background:var(--good-soft)}
.badge.accent{color:var(--accent);background:var(--accent-soft)}
.notice{border-left:4px solid var(--accent);background:var(--panel);padding:.6rem 1rem;margin:.8rem 0;max-width:60rem}
.notice.loss{border-color:var(--loss)}
.notice.caution{border-color:var(--caution)}
.filters{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.6rem 0 1rem}
.filters>div{max-width:100%}
.timeline{list-style:none;margin:.4rem 0 1.2rem;padding:0;max-width:60rem}
.timeline>li{display:grid;grid-template-columns:6.4rem minmax(0,1fr);gap:0 1.4rem;position:relative;padding:.28rem 0}
.timeline>li>div{border-left:1px solid var(--rule);padding:0 0 .2rem 1.2rem;position:relative}
.timeline>li>div::before{content:"";position:absolute;left:-4px;top:.55em;width:7px;height:7px;border-radius:50%;background:var(--accent)}
.timeline>li>div{overflow-wrap:anywhere}
.timeline>li.loss>div::before{background:var(--loss)}
.timeline>li.caution>div::before{background:var(--caution)}
.tree,.tree ul{list-style:none;margin:0;padding:0}
.tree ul{border-left:1px solid var(--rule);margin-left:.45rem;padding-left:1rem}
.tree li{padding:.16rem 0}
.tree li.leaf{padding-left:1.05rem}
.tree summary{padding:.05rem 0}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:0 2.4rem;align-items:start}
.columns>*{min-width:0}
.form{max-width:32rem;display:grid;gap:.8rem}
.form input,.form textarea{width:100%}
.doc{max-width:52rem}
@media (max-width:44rem){.tiles{grid-template-columns:repeat(2,1fr)}.tiles>div:nth-child(odd){border-left:0;padding-left:.2rem}.tiles .figure{font-size:1.15rem}
.timeline>li{grid-template-columns:minmax(0,1fr)}.timeline>li>div{padding-left:.9rem}.facts{grid-template-columns:minmax(5rem,max-content) minmax(0,1fr)}}
`
