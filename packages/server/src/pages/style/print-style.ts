/** A4, for the file: no navigation, heads repeated on every page, nothing cut through. */
export const printStyle = `
@page{size:A4;margin:16mm 14mm 18mm}
@media print{
html{font-size:10.5px}
.skip,.contents,.choices,.times form,.times input,.times button,.times label,.filters,.pager,.twins,.unmask,figure details,[data-live]{display:none!important}
th[aria-sort] button::after{content:none}
.width{max-width:none;padding:0}
a,td.end a{color:inherit;text-decoration:none}
.sheet,.sheet.long{overflow:visible;max-height:none}
.sheet.long :is(thead th,tfoot>tr>*){position:static}
thead{display:table-header-group}
tfoot{display:table-row-group}
tr,figure .chart,.tiles,.timeline>li{break-inside:avoid}
h1,h2,h3,caption,figcaption,.legend,.lead,summary{break-after:avoid}
.times{background:none;padding:.2rem 0;margin:.3rem 0 .8rem}
.colophon{margin-top:1rem;break-before:avoid}
tbody tr:hover>*{background:none}
details::details-content{content-visibility:visible;block-size:auto}
}
`
