/** 版式: what surrounds every page. */
export const shellStyle = `
.skip{position:absolute;left:.5rem;top:-4rem;background:var(--paper);padding:.5rem 1rem;z-index:2;border:1px solid var(--accent)}
.skip:focus{top:.5rem}
.width{max-width:76rem;margin:0 auto;padding:0 1.25rem}
main{padding-top:.5rem}
.synthetic{max-width:none;margin:0;background:var(--caution-soft);color:var(--caution);font-size:.87rem;text-align:center;padding:.2rem 1rem}
.masthead .width{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;align-items:baseline;padding-top:.9rem;padding-bottom:.5rem}
.masthead .name{font-family:"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,Georgia,serif;font-size:1.15rem;font-weight:600;color:var(--ink);text-decoration:none}
.masthead .product{color:var(--muted);font-size:.87rem}
.masthead .choices{margin-left:auto;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.87rem}
.choices ul{list-style:none;display:flex;gap:.6rem;margin:0;padding:0}
.choices [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.contents{border-top:1px solid var(--rule-strong);border-bottom:1px solid var(--rule)}
.contents ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.35rem;margin:0;padding:0}
.contents a{display:block;padding:.5rem 0 .4rem;text-decoration:none;color:var(--ink);border-bottom:3px solid transparent;white-space:nowrap}
.contents a:hover{border-bottom-color:var(--rule)}
.contents a[aria-current]{border-bottom-color:var(--accent);color:var(--accent);font-weight:600}
.way{font-size:.87rem;margin:.9rem 0 .8rem}
.way ol{list-style:none;display:flex;flex-wrap:wrap;margin:0;padding:0}
.way li+li::before{content:"›";color:var(--muted);margin:0 .5rem}
.times{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:end;background:var(--panel);border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding:.4rem .8rem .5rem;margin:.8rem 0 1.4rem}
.times .filters{margin:0}
.times .said{flex:1 1 14rem;font-size:.87rem;color:var(--muted);align-self:center;margin:0}
.times input{width:11rem}
.twins{display:flex;flex-wrap:wrap;gap:.2rem .9rem;list-style:none;padding:0;margin:0}
.colophon{border-top:1px solid var(--rule-strong);margin-top:3rem;font-size:.87rem;color:var(--muted)}
.colophon .width{display:flex;flex-wrap:wrap;gap:.4rem 2rem;padding-top:.8rem;padding-bottom:2rem}
.colophon dl{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;margin:0;flex:1 1 30rem}
.colophon dl div{display:flex;gap:.5rem}
.colophon dd{margin:0;color:var(--ink)}
@media (max-width:44rem){
.width{padding:0 .9rem}
h1{font-size:1.4rem}
.masthead .choices{margin-left:0}
.contents .width{padding:0}
.contents ul{flex-wrap:nowrap;overflow-x:auto;padding:0 .9rem;gap:0 1.1rem;scrollbar-width:thin}
.times input{width:100%}
.times>div{flex:1 1 8rem}
}
`
