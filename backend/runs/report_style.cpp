// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/report_style.h"

#include "base/text.h"

namespace terrella::runs {

const std::string& report_style() {
    static const std::string style = R"css(
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--quiet:#5c6670;--line:#d9dee3;--panel:#f5f7f9;--accent:#0072b2;
--good:#00795a;--bad:#b84d00;--s0:#0072b2;--s1:#d97f00;--s2:#009e73;--s3:#d55e00;--s4:#56b4e9;--s5:#b4628f;--s6:#a99a00;--s7:#737b84}
@media(prefers-color-scheme:dark){:root{--paper:#16191d;--ink:#e4e8ec;--quiet:#9aa4ae;--line:#343a41;--panel:#1e2227;
--accent:#56b4e9;--good:#35c59a;--bad:#f08a4b;--s0:#56b4e9;--s1:#e69f00;--s2:#2cc096;--s3:#f07d33;--s4:#8fd0f5;--s5:#dd9bc0;--s6:#f0e442;--s7:#98a1aa}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1120px;padding:28px 24px 64px;background:var(--paper);color:var(--ink);
font:15px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:26px;font-weight:650;margin:0 0 2px}h2{font-size:18px;font-weight:650;margin:40px 0 4px}h3{font-size:15px;margin:20px 0 6px}
p{margin:4px 0 10px;max-width:76ch}.quiet{color:var(--quiet)}.small{font-size:13px}
.tiles{display:flex;flex-wrap:wrap;gap:12px;margin:20px 0 8px}.tile{background:var(--panel);border-radius:8px;padding:12px 16px;min-width:170px;flex:1}
.tile b{display:block;font-size:26px;font-weight:650;line-height:1.25}.tile span{color:var(--quiet);font-size:13px}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(440px,1fr));gap:8px 24px}
.plot{width:100%;max-width:640px;height:auto;display:block}.plot text{font:12px system-ui,sans-serif;fill:var(--quiet)}
.plot .label{fill:var(--ink)}.plot .end{text-anchor:end}.plot .middle{text-anchor:middle}.plot .name{font-weight:600}
.plot .grid{stroke:var(--line);stroke-width:1}.plot .rule{stroke-width:1.5;stroke-dasharray:6 4}
.plot .line{fill:none;stroke-width:2;stroke-linejoin:round}.plot .faint{stroke-width:1;opacity:.35}
line.s0,path.s0{stroke:var(--s0)}line.s1,path.s1{stroke:var(--s1)}line.s2,path.s2{stroke:var(--s2)}line.s3,path.s3{stroke:var(--s3)}
line.s4,path.s4{stroke:var(--s4)}line.s5,path.s5{stroke:var(--s5)}line.s6,path.s6{stroke:var(--s6)}line.s7,path.s7{stroke:var(--s7)}
.plot text.s0,circle.s0{fill:var(--s0)}.plot text.s1,circle.s1{fill:var(--s1)}.plot text.s2,circle.s2{fill:var(--s2)}.plot text.s3,circle.s3{fill:var(--s3)}
.plot text.s4,circle.s4{fill:var(--s4)}.plot text.s5,circle.s5{fill:var(--s5)}.plot text.s6,circle.s6{fill:var(--s6)}.plot text.s7,circle.s7{fill:var(--s7)}
table{border-collapse:collapse;margin:8px 0}th{font-weight:600;text-align:left;color:var(--quiet);font-size:13px}
th,td{padding:5px 14px 5px 0;border-bottom:1px solid var(--line);vertical-align:middle}td.number,th.number{text-align:right}
.bar{display:inline-block;height:10px;border-radius:2px;background:var(--s0);vertical-align:middle}.bar.other{background:var(--s7)}
.track{display:inline-block;width:104px;margin-right:8px}.pair td{white-space:nowrap}
.sample{display:flex;flex-wrap:wrap;gap:14px;margin:14px 0}figure{margin:0;width:192px}figcaption{font-size:13px;color:var(--quiet);margin-top:4px}
.frame{position:relative;width:192px;height:192px}.frame img{width:100%;height:100%;display:block}.frame svg{position:absolute;inset:0;width:100%;height:100%;overflow:visible}
img{image-rendering:pixelated}.view{border:3px solid var(--s7)}.view.s1{border-color:var(--s1)}.view.s4{border-color:var(--s4)}.view.s5{border-color:var(--s5)}.view.s6{border-color:var(--s6)}
polygon{fill:none;stroke-width:2;vector-effect:non-scaling-stroke}polygon.s1{stroke:var(--s1)}polygon.s4{stroke:var(--s4)}polygon.s5{stroke:var(--s5)}polygon.s6{stroke:var(--s6)}
.rows{overflow-x:auto}.row{display:flex;align-items:center;gap:6px;margin:0 0 6px;padding:2px}.row.next{margin-top:18px}.row .who{width:130px;flex:none;font-size:13px;color:var(--quiet)}
.thumb{width:84px;flex:none;font-size:11px;line-height:1.25;color:var(--quiet)}.thumb img{width:84px;height:84px;display:block}.thumb div{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.query{margin-right:14px}.query img{outline:2px solid var(--accent);outline-offset:1px}.yes{color:var(--good);font-weight:600}.no{color:var(--bad);font-weight:600}
.confusion td{padding:3px 4px;text-align:right;min-width:31px;border:1px solid var(--line)}.confusion th{padding:3px 6px;border:0;font-weight:500;white-space:nowrap}
.confusion .tilt{vertical-align:bottom;height:130px}.confusion .tilt span{writing-mode:vertical-rl;transform:rotate(180deg)}
pre{background:var(--panel);padding:14px 16px;border-radius:8px;overflow-x:auto;font:13px/1.45 ui-monospace,"DejaVu Sans Mono",monospace}
summary{cursor:pointer;color:var(--accent);margin:8px 0}footer{margin-top:48px;border-top:1px solid var(--line);padding-top:10px;color:var(--quiet);font-size:13px}
@media print{body{max-width:none}section{break-inside:avoid}}
)css";
    return style;
}

std::string html_document(const std::string& title, const std::string& body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
           escape_html(title) + "</title>\n<style>" + report_style() + "</style>\n</head>\n<body>\n" + body +
           "</body>\n</html>\n";
}

} // namespace terrella::runs
