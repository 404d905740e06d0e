<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The HTML report, from the report document (report.rng). One file that loads nothing: its
     style and script are constant, and the policy below names their SHA-256
     (tests/checks/html_policy.sh tells the new values after a change). Text of scanners
     stands in element content only, and in href, where the document holds nothing but web
     and mail links. Some servers block style and script: colours and sizes of drawings stand
     in attributes, too, and nothing needs the script. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat" indent="no"/>

<!-- The page -->

<xsl:template match="/report[run]">
<xsl:variable name="title">
  <xsl:choose>
    <xsl:when test="run/title"><xsl:value-of select="run/title"/></xsl:when>
    <xsl:otherwise>Security findings and compliance status</xsl:otherwise>
  </xsl:choose>
</xsl:variable>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-5HsZRMdjZWxMRHkAevyP8HFnTczYyqQb2fkoxNV0S+s='; script-src 'sha256-8liWD+FA4jWHrpS7JmRJ69GCZq8cf5R13ZkOiSWXO5Y='; img-src data:; base-uri 'none'; form-action 'none'"/>
<meta name="viewport" content="width=device-width,initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title><xsl:value-of select="$title"/></title>
<style>
:root{--fg:#1b1f24;--mute:#59636e;--line:#d5dae0;--bg:#fff;--soft:#f5f7f9;--im:#a4161a;--hi:#a34a07;--me:#1f5fbf;--lo:#5c6770;--ok:#1a7f4b;--na:#87919b;--acc:#6d4fb3;--link:#0b57b0;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--fg:#e6eaee;--mute:#9aa5b1;--line:#333b45;--bg:#14181d;--soft:#1b2127;--im:#ff7b72;--hi:#f0a04b;--me:#79b0ff;--lo:#a5b0bb;--ok:#56c48a;--na:#6b7682;--acc:#b79df2;--link:#84b6ff}}
*{box-sizing:border-box}
html{font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--fg);background:var(--bg);scroll-padding-top:1rem}
body{max-width:76rem;margin:0 auto;padding:2rem 1.25rem 4rem;overflow-wrap:anywhere}
h1{font-size:1.65rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.15rem;margin:2.75rem 0 .75rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
p{margin:.5rem 0;max-width:50rem}a{color:var(--link)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code,.mono{font:.88em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
pre{white-space:pre-wrap;background:var(--soft);padding:.5rem .7rem;margin:.4rem 0}
.mute{color:var(--mute)}.small{font-size:.88rem}.lead{font-size:1.1rem;max-width:54rem;margin-top:1.4rem}.pre{white-space:pre-line}
.facts,.key,nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:.75rem 0 0;padding:0;list-style:none;color:var(--mute);font-size:.9rem}
.key{gap:.2rem 1.1rem;font-size:.86rem}.key svg{width:.7rem;height:.7rem;margin-right:.4rem;vertical-align:-.05rem}
nav li a{display:inline-block;padding:.15rem 0;min-height:24px}
.five{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:1px;background:var(--line);border:1px solid var(--line);border-radius:8px;overflow:hidden;margin:1.5rem 0 0;padding:0;list-style:none}
.five li{background:var(--bg);padding:.9rem 1rem}.five b{display:block;font-size:1.9rem;line-height:1.1;font-weight:650;font-variant-numeric:tabular-nums}.five span{color:var(--mute);font-size:.88rem}
.wrap{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.93rem}
caption{text-align:left;color:var(--mute);font-size:.88rem;padding:0 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--mute);font-weight:600;font-size:.82rem;white-space:nowrap}
tbody th{font-weight:600}tfoot th,tfoot td{font-weight:650}
.n{text-align:right;font-variant-numeric:tabular-nums}td.t{white-space:nowrap}.w{min-width:14rem}
.tag{font-weight:600;font-size:.88rem;white-space:nowrap}.tag::before{content:"";display:inline-block;width:.62rem;height:.62rem;border-radius:2px;margin-right:.45rem;background:currentColor}
.immediate{color:var(--im);fill:var(--im)}.high{color:var(--hi);fill:var(--hi)}.medium{color:var(--me);fill:var(--me)}.low,.unknown{color:var(--lo);fill:var(--lo)}
.s-failing{color:var(--im);fill:var(--im)}.s-error{color:var(--hi);fill:var(--hi)}.s-passing,.s-attested{color:var(--ok);fill:var(--ok)}.s-accepted{color:var(--acc);fill:var(--acc)}.s-not{color:var(--mute);fill:var(--na)}
.small.d-overdue{color:var(--im);font-weight:600}.small.d-due-soon{color:var(--hi)}.small.d-on-track{color:var(--mute)}
.bar{width:100%;max-width:22rem;height:14px;display:block}
details{margin:.1rem 0}summary{cursor:pointer;min-height:24px}summary:hover{background:var(--soft)}
.fw{border-bottom:1px solid var(--line)}.fw&gt;summary{padding:.55rem 0}.fw&gt;div{padding:0 0 1rem 1.1rem}
.src{margin:.35rem 0;padding:0;list-style:none}.src li{padding:.1rem 0}
#ft tr:first-child td,#ft tr:first-child th{border-bottom:0;padding-bottom:.1rem}#ft tr+tr td{padding-top:0}
#ft .more div{padding:.1rem 0 .6rem}#ft th{font-weight:400}#ft thead th{font-weight:600}#ft b{font-weight:600}
.filters{display:flex;flex-wrap:wrap;gap:.4rem 1rem;padding:.4rem 0;margin:0;border:0;align-items:center}.filters legend{float:left;margin-right:1rem;color:var(--mute);padding:0}
.filters label{display:inline-flex;align-items:center;gap:.4rem;min-height:24px}.filters input[type=search]{font:inherit;padding:.25rem .5rem;border:1px solid var(--mute);border-radius:4px;background:var(--bg);color:var(--fg);min-width:14rem}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;min-height:24px;text-decoration:underline dotted}
th[aria-sort=ascending] button::after{content:" \25B2"}th[aria-sort=descending] button::after{content:" \25BC"}
.off,body:has(#f-immediate:not(:checked)) .p-immediate,body:has(#f-high:not(:checked)) .p-high,body:has(#f-medium:not(:checked)) .p-medium,body:has(#f-low:not(:checked)) .p-low,body:has(#f-review:not(:checked)) .o-review,body:has(#f-suppressed:not(:checked)) .o-suppressed,body:has(#f-accepted:not(:checked)) .o-accepted,body:has(#f-overdue:checked) #ft tbody:not(.d-overdue),body:has(#f-new:checked) #ft tbody:not(.c-new){display:none}
.note{border-left:3px solid var(--na);padding:.2rem 0 .2rem .9rem;color:var(--mute);margin:1rem 0}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem}
.hash{font-size:.78em;color:var(--mute);word-break:break-all}
@media (max-width:46rem){body{padding:1.25rem .9rem}.five{grid-template-columns:1fr 1fr}.five li:last-child:nth-child(odd){grid-column:1/-1}.fw&gt;div{padding-left:.3rem}
.stack thead{position:absolute;left:-99rem}.stack,.stack tbody,.stack tfoot,.stack tr,.stack th,.stack td,.stack caption{display:block;border:0;padding:.1rem 0}.stack tr{border-bottom:1px solid var(--line);padding:.6rem 0}.stack .w{min-width:0}.stack td.n{text-align:left;display:inline-block;margin-right:1.1rem}.stack td[data-l]::before{content:attr(data-l) ": ";color:var(--mute)}#ft td:nth-child(4)::before{content:"reported by: ";color:var(--mute)}#ft td:nth-child(5)::before{content:"due: ";color:var(--mute)}.ct td:nth-child(4):not(:empty)::before{content:"evaluated: ";color:var(--mute)}.ct td:nth-child(5):not(:empty)::before{content:"worst due: ";color:var(--mute)}.bar{max-width:none}
#ft tr:first-child{border-bottom:0;padding-bottom:0}#ft tr+tr{padding-top:0}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){.tag::before,.bar rect,.key rect{forced-color-adjust:none}}
@media print{:root{--bg:#fff;--fg:#000;--mute:#444;--line:#bbb;--soft:#fff;--im:#8f1014;--hi:#8a4207;--me:#174a96;--lo:#444;--ok:#12613a;--na:#888;--acc:#513a8b;--link:#000}
html{font-size:10.5px}body{max-width:none;padding:0}@page{size:A4;margin:16mm 14mm}.filters,nav,.skip,#find{display:none!important}details:not(.ref)::details-content{content-visibility:visible}.wrap{overflow:visible}tr,summary,#ft tbody{break-inside:avoid}#ft tr:first-child{break-after:avoid}h2,h3{break-after:avoid}thead{display:table-header-group}a{text-decoration:none}}
</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header>
<h1><xsl:value-of select="$title"/></h1>
<p class="mute">
  <xsl:if test="run/title">Security findings and compliance status, </xsl:if>as of <xsl:call-template name="time"><xsl:with-param name="t" select="run/@as-of"/></xsl:call-template> UTC</p>
<ul class="facts">
  <xsl:if test="run/scope"><li>Scope: <xsl:value-of select="run/scope"/></li></xsl:if>
  <li><xsl:value-of select="figures/@tools"/> scanners, <xsl:value-of select="figures/@inputs"/> reports</li>
  <li>Mapping <xsl:value-of select="run/@mapping"/></li>
  <li>Crosswalk <xsl:value-of select="run/@version"/></li>
</ul>
</header>
<main id="main">
<p class="lead"><xsl:for-each select="lead/say"><xsl:apply-templates mode="rich"/><xsl:text> </xsl:text></xsl:for-each></p>
<xsl:apply-templates select="figures"/>
<xsl:call-template name="contents"/>
<xsl:apply-templates select="frameworks"/>
<xsl:apply-templates select="matrix"/>
<xsl:apply-templates select="first[ref]"/>
<xsl:call-template name="findings"/>
<xsl:call-template name="controls"/>
<xsl:call-template name="mappings"/>
<xsl:call-template name="possible"/>
<xsl:call-template name="gone"/>
<xsl:apply-templates select="gaps"/>
<xsl:call-template name="inputs"/>
<xsl:call-template name="method"/>
</main>
<script>
(function () {
var table = document.getElementById('ft');
if (!table) return;
var rows = [].slice.call(table.tBodies), query = document.getElementById('q');
var said = document.getElementById('shown');
document.getElementById('find').hidden = false;
function count() {
  var n = rows.filter(function (r) { return r.getClientRects().length; }).length;
  said.textContent = n + ' of ' + rows.length + ' findings shown';
}
function search() {
  var words = query.value.toLowerCase().split(/\s+/);
  rows.forEach(function (r) {
    r.text = r.text || r.textContent.toLowerCase();
    r.classList.toggle('off', !words.every(function (w) { return r.text.indexOf(w) &gt;= 0; }));
  });
  count();
}
var timer;
query.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(search, 120); });
document.addEventListener('change', count);
var heads = [].slice.call(table.tHead.rows[0].cells);
heads.forEach(function (head, i) {
  var button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  head.textContent = '';
  head.appendChild(button);
  button.addEventListener('click', function () {
    var down = head.getAttribute('aria-sort') === 'ascending';
    heads.forEach(function (h) { h.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    var keyed = rows.map(function (r, at) {
      var cell = r.rows[0].cells[i];
      return { row: r, at: at, key: i ? cell.textContent.toLowerCase().trim() : +r.id.slice(1) };
    });
    keyed.sort(function (a, b) {
      var d = a.key &lt; b.key ? -1 : a.key &gt; b.key ? 1 : a.at - b.at;
      return down ? -d : d;
    });
    keyed.forEach(function (k) { table.appendChild(k.row); });
  });
});
var closed;
addEventListener('beforeprint', function () {
  closed = [].slice.call(document.querySelectorAll('details:not([open]):not(.ref)'));
  closed.forEach(function (d) { d.open = true; });
});
addEventListener('afterprint', function () {
  closed.forEach(function (d) { d.open = false; });
});
count();
})();
</script>
</body>
</html>
</xsl:template>

<!-- Where a list belongs: its parts are transformed one by one and come to stand at the
     mark. A document that holds the list itself (-o xml) needs no mark. -->
<xsl:template name="list">
  <xsl:param name="name"/>
  <xsl:choose>
    <xsl:when test="/report/*[name() = $name]"><xsl:apply-templates select="/report/*[name() = $name]"/></xsl:when>
    <xsl:otherwise>&#x2066;<xsl:value-of select="$name"/>&#x2069;</xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template match="report"><xsl:apply-templates/></xsl:template>
<xsl:template match="shortened"/>

<!-- "2026-11-25 00:58" -->
<xsl:template name="time">
  <xsl:param name="t"/>
  <time datetime="{$t}"><xsl:value-of select="translate(substring($t, 1, 16), 'T', ' ')"/></time>
</xsl:template>

<xsl:template name="contents">
<nav aria-label="Contents"><ul>
  <li><a href="#frameworks">Frameworks</a></li>
  <li><a href="#matrix">Remediation matrix</a></li>
  <xsl:if test="first/ref"><li><a href="#first">Fix first</a></li></xsl:if>
  <li><a href="#findings">Findings</a></li>
  <li><a href="#controls">Controls</a></li>
  <li><a href="#mappings">Why they count</a></li>
  <xsl:if test="run/@previous"><li><a href="#gone">Gone</a></li></xsl:if>
  <li><a href="#gaps">Not assessed</a></li>
  <li><a href="#inputs">Inputs</a></li>
  <li><a href="#method">Method and limits</a></li>
</ul></nav>
</xsl:template>

<xsl:template match="figures">
<ul class="five">
  <li><b><xsl:if test="../matrix/class[1]/@open > 0"><xsl:attribute name="class">immediate</xsl:attribute></xsl:if><xsl:value-of select="../matrix/class[1]/@open"/></b><xsl:text> </xsl:text><span>immediate: fix within <xsl:value-of select="../matrix/class[1]/@within"/></span></li>
  <li><b><xsl:value-of select="@open"/></b><xsl:text> </xsl:text><span>open findings</span></li>
  <li><b><xsl:if test="@overdue > 0"><xsl:attribute name="class">immediate</xsl:attribute></xsl:if><xsl:value-of select="@overdue"/></b><xsl:text> </xsl:text><span>overdue</span></li>
  <xsl:choose>
    <xsl:when test="../run/@previous"><li><b>+<xsl:value-of select="@new"/> / &#x2212;<xsl:value-of select="@gone"/></b><xsl:text> </xsl:text><span>new and gone since the previous report</span></li></xsl:when>
    <xsl:otherwise><li><b><xsl:value-of select="@due-soon"/></b><xsl:text> </xsl:text><span>due soon</span></li></xsl:otherwise>
  </xsl:choose>
  <li><b><xsl:value-of select="@not-assessed + @error"/></b><xsl:text> </xsl:text><span>of <xsl:value-of select="@controls"/> controls not assessed</span></li>
</ul>
</xsl:template>

<!-- Frameworks -->

<xsl:template match="frameworks">
<h2 id="frameworks">Status by framework</h2>
<div class="wrap" tabindex="0" role="region" aria-label="Status by framework"><table class="stack">
<caption>Controls that something in the mapping reaches. Not assessed is not a pass.</caption>
<thead><tr><th scope="col">Framework</th><th scope="col">Controls</th><th scope="col" class="n">Failing</th><th scope="col" class="n">Error</th><th scope="col" class="n">Accepted</th><th scope="col" class="n">Passing</th><th scope="col" class="n">Not assessed</th><th scope="col" class="n">All</th></tr></thead>
<tbody><xsl:for-each select="framework"><tr>
  <th scope="row"><a href="#c-{@id}"><xsl:value-of select="@name"/></a></th>
  <td><xsl:call-template name="bar"/></td>
  <td class="n" data-l="failing"><xsl:value-of select="@failing"/></td>
  <td class="n" data-l="error"><xsl:value-of select="@error"/></td>
  <td class="n" data-l="accepted"><xsl:value-of select="@accepted"/></td>
  <td class="n" data-l="passing"><xsl:value-of select="@passing + @attested"/></td>
  <td class="n" data-l="not assessed"><xsl:value-of select="@not-assessed"/></td>
  <td class="n" data-l="all"><xsl:value-of select="@controls"/></td>
</tr></xsl:for-each></tbody>
</table></div>
<ul class="key">
  <li><svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><rect class="s-failing" fill="#a4161a" width="10" height="10" rx="2"/></svg>failing: an open finding maps to it</li>
  <li><svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><rect class="s-error" fill="#a34a07" width="10" height="10" rx="2"/></svg>error: the run that should tell failed</li>
  <li><svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><rect class="s-accepted" fill="#6d4fb3" width="10" height="10" rx="2"/></svg>accepted: only findings under an exception</li>
  <li><svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><rect class="s-passing" fill="#1a7f4b" width="10" height="10" rx="2"/></svg>passing: evaluated and clean</li>
  <li><svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><rect class="s-not" fill="#87919b" width="10" height="10" rx="2"/></svg>not assessed: nothing in these scans could tell</li>
</ul>
</xsl:template>

<xsl:template name="bar">
<xsl:variable name="u" select="360 div (@controls + (@controls = 0))"/>
<svg class="bar" viewBox="0 0 360 14" width="360" height="14" preserveAspectRatio="none" role="img" aria-label="{@failing} failing, {@error} error, {@accepted} accepted, {@passing + @attested} passing, {@not-assessed} not assessed">
  <xsl:call-template name="part"><xsl:with-param name="class">s-failing</xsl:with-param><xsl:with-param name="fill">#a4161a</xsl:with-param><xsl:with-param name="x" select="0"/><xsl:with-param name="n" select="@failing * $u"/></xsl:call-template>
  <xsl:call-template name="part"><xsl:with-param name="class">s-error</xsl:with-param><xsl:with-param name="fill">#a34a07</xsl:with-param><xsl:with-param name="x" select="@failing * $u"/><xsl:with-param name="n" select="@error * $u"/></xsl:call-template>
  <xsl:call-template name="part"><xsl:with-param name="class">s-accepted</xsl:with-param><xsl:with-param name="fill">#6d4fb3</xsl:with-param><xsl:with-param name="x" select="(@failing + @error) * $u"/><xsl:with-param name="n" select="@accepted * $u"/></xsl:call-template>
  <xsl:call-template name="part"><xsl:with-param name="class">s-passing</xsl:with-param><xsl:with-param name="fill">#1a7f4b</xsl:with-param><xsl:with-param name="x" select="(@failing + @error + @accepted) * $u"/><xsl:with-param name="n" select="(@passing + @attested) * $u"/></xsl:call-template>
  <xsl:call-template name="part"><xsl:with-param name="class">s-not</xsl:with-param><xsl:with-param name="fill">#87919b</xsl:with-param><xsl:with-param name="x" select="(@controls - @not-assessed) * $u"/><xsl:with-param name="n" select="@not-assessed * $u"/></xsl:call-template>
</svg>
</xsl:template>

<xsl:template name="part">
  <xsl:param name="class"/><xsl:param name="fill"/><xsl:param name="x"/><xsl:param name="n"/>
  <xsl:if test="$n > 0"><rect class="{$class}" fill="{$fill}" x="{format-number($x, '0.0')}" y="0" width="{format-number($n - ($n > 2), '0.0')}" height="14"/></xsl:if>
</xsl:template>

<!-- The matrix -->

<xsl:template match="matrix">
<h2 id="matrix">Remediation matrix</h2>
<div class="wrap" tabindex="0" role="region" aria-label="Remediation matrix"><table class="stack">
<caption>Open findings by priority. The time to fix counts from when a finding was first seen.
<xsl:if test="../figures/@assumed > 0"> For <xsl:value-of select="../figures/@assumed"/> of them no report says when that was: their clock starts with this scan, and they cannot be overdue.</xsl:if></caption>
<thead><tr><th scope="col">Priority</th><th scope="col">Fix within</th><th scope="col" class="n">Open</th><th scope="col" class="n">On track</th><th scope="col" class="n">Due soon</th><th scope="col" class="n">Overdue</th><th scope="col" class="n">No deadline</th><th scope="col" class="n">Accepted</th><th scope="col">Next due (UTC)</th></tr></thead>
<tbody><xsl:for-each select="class"><tr>
  <th scope="row"><span class="tag {@name}"><xsl:value-of select="@name"/></span></th>
  <td data-l="fix within"><xsl:value-of select="@within"/></td>
  <td class="n" data-l="open"><xsl:choose><xsl:when test="@open > 0"><a href="#findings"><xsl:value-of select="@open"/></a></xsl:when><xsl:otherwise>0</xsl:otherwise></xsl:choose></td>
  <td class="n" data-l="on track"><xsl:value-of select="@on-track"/></td>
  <td class="n" data-l="due soon"><xsl:value-of select="@due-soon"/></td>
  <td class="n" data-l="overdue"><xsl:value-of select="@overdue"/></td>
  <td class="n" data-l="no deadline"><xsl:value-of select="@no-deadline"/></td>
  <td class="n" data-l="accepted"><xsl:value-of select="@accepted"/></td>
  <td class="mono t" data-l="next due"><xsl:choose><xsl:when test="@next-due"><xsl:call-template name="time"><xsl:with-param name="t" select="@next-due"/></xsl:call-template></xsl:when><xsl:otherwise>none</xsl:otherwise></xsl:choose></td>
</tr></xsl:for-each></tbody>
</table></div>
</xsl:template>

<xsl:template match="first">
<h2 id="first">Fix first</h2>
<div class="wrap" tabindex="0" role="region" aria-label="Fix first"><table class="stack">
<caption>The gravest kinds of open findings.</caption>
<thead><tr><th scope="col">Priority</th><th scope="col">What is wrong</th><th scope="col">Where</th><th scope="col">Breaks</th><th scope="col">Due (UTC)</th></tr></thead>
<tbody><xsl:for-each select="ref"><tr>
  <td><span class="tag {@priority}"><xsl:value-of select="@priority"/></span></td>
  <th scope="row"><xsl:call-template name="link"/></th>
  <td class="w"><xsl:call-template name="place"/><xsl:if test="@more > 0"><div class="mute small">and <xsl:value-of select="@more"/> more</div></xsl:if></td>
  <td class="small"><xsl:value-of select="@breaks"/><xsl:if test="@breaks-more > 0"><span class="mute">, <xsl:value-of select="@breaks-more"/> more</span></xsl:if></td>
  <td class="t"><xsl:call-template name="due"/></td>
</tr></xsl:for-each></tbody>
</table></div>
</xsl:template>

<xsl:template name="link"><a><xsl:if test="not(@listed)"><xsl:attribute name="href">#f<xsl:value-of select="@n"/></xsl:attribute></xsl:if><xsl:value-of select="title"/></a></xsl:template>

<xsl:template name="place">
  <xsl:choose>
    <xsl:when test="thing"><code><xsl:value-of select="thing"/></code><xsl:if test="lines"><div class="mono mute"><xsl:value-of select="lines"/></div></xsl:if></xsl:when>
    <xsl:when test="lines"><code><xsl:value-of select="lines"/></code></xsl:when>
    <xsl:otherwise><span class="mute">no place given</span></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="due">
  <xsl:choose>
    <xsl:when test="@due"><time class="mono" datetime="{@due}"><xsl:value-of select="translate(substring(@due, 1, 16), 'T', ' ')"/></time><div class="small d-{@deadline}"><xsl:value-of select="@left"/></div></xsl:when>
    <xsl:otherwise><span class="mute">no deadline</span></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Findings -->

<xsl:template name="findings">
<h2 id="findings">Findings</h2>
<xsl:variable name="list" select="lists/list[@name = 'findings']"/>
<xsl:choose>
<xsl:when test="$list/@total = 0"><p>No scanner reported anything that counts as a finding.</p></xsl:when>
<xsl:otherwise>
<p>A finding is one weakness in one place; what several scanners say about it is joined. Worst first.</p>
<xsl:if test="$list/@shown &lt; $list/@total"><p class="note">Showing <xsl:value-of select="$list/@shown-text"/> of <xsl:value-of select="$list/@total-text"/>, worst first; the rest is in the JSON or CSV report.</p></xsl:if>
<fieldset class="filters"><legend>Show</legend>
  <xsl:for-each select="matrix/class[@open + @accepted + @suppressed + @review > 0]"><label><input type="checkbox" id="f-{@name}" checked="checked"/><span class="tag {@name}"><xsl:value-of select="@name"/></span><xsl:text> </xsl:text><xsl:value-of select="@open + @accepted + @suppressed + @review"/></label></xsl:for-each>
  <xsl:call-template name="filter"><xsl:with-param name="id">review</xsl:with-param><xsl:with-param name="n" select="figures/@review"/><xsl:with-param name="text">to review</xsl:with-param></xsl:call-template>
  <xsl:call-template name="filter"><xsl:with-param name="id">suppressed</xsl:with-param><xsl:with-param name="n" select="figures/@suppressed"/><xsl:with-param name="text">suppressed</xsl:with-param></xsl:call-template>
  <xsl:call-template name="filter"><xsl:with-param name="id">accepted</xsl:with-param><xsl:with-param name="n" select="figures/@accepted"/><xsl:with-param name="text">accepted</xsl:with-param></xsl:call-template>
  <xsl:if test="figures/@overdue > 0"><label><input type="checkbox" id="f-overdue"/>only overdue <xsl:value-of select="figures/@overdue"/></label></xsl:if>
  <xsl:if test="run/@previous"><label><input type="checkbox" id="f-new"/>only new <xsl:value-of select="figures/@new"/></label></xsl:if>
</fieldset>
<div class="filters" id="find" hidden="hidden"><label>Search <input type="search" id="q"/></label><span class="mute" id="shown" role="status"></span></div>
<div class="wrap" tabindex="0" role="region" aria-label="Findings"><table class="stack" id="ft">
<thead><tr><th scope="col">Priority</th><th scope="col">Finding</th><th scope="col">Place</th><th scope="col">Reported by</th><th scope="col">Due (UTC)</th></tr></thead>
<xsl:call-template name="list"><xsl:with-param name="name">findings</xsl:with-param></xsl:call-template>
</table></div>
</xsl:otherwise>
</xsl:choose>
</xsl:template>

<xsl:template name="filter">
  <xsl:param name="id"/><xsl:param name="n"/><xsl:param name="text"/>
  <xsl:if test="$n > 0"><label><input type="checkbox" id="f-{$id}" checked="checked"/><xsl:value-of select="concat($text, ' ', $n)"/></label></xsl:if>
</xsl:template>

<xsl:template match="findings"><xsl:for-each select="finding">
<tbody id="f{@n}" class="{concat('p-', @priority, ' o-', @state, ' d-', @deadline, ' c-', @change)}">
<tr>
<td><span class="tag {@priority}"><xsl:value-of select="@priority"/></span><xsl:if test="@state != 'open'"><div class="small mute"><xsl:value-of select="@state"/></div></xsl:if><xsl:if test="@change = 'new'"><div class="small">new</div></xsl:if></td>
<th scope="row"><b><xsl:value-of select="title"/></b><div class="mono mute"><xsl:value-of select="@weakness | @rule"/></div></th>
<td class="w"><xsl:call-template name="place"/></td>
<td><xsl:value-of select="@tools"/></td>
<td class="t"><xsl:call-template name="due"/></td>
</tr>
<tr><td></td><td colspan="4" class="more"><details><summary class="small mute"><xsl:value-of select="@about"/></summary><div>
<xsl:apply-templates select="message"/>
<xsl:if test="fix"><p class="pre"><b>Fix:</b><xsl:value-of select="concat(' ', fix)"/></p></xsl:if>
<xsl:if test="reference"><ul class="src small"><xsl:for-each select="reference"><li><a href="{@href}" rel="noopener noreferrer nofollow"><xsl:value-of select="@href"/></a></li></xsl:for-each></ul></xsl:if>
<xsl:if test="@joined"><p class="mute small">Joined because: <xsl:value-of select="@joined"/>.</p></xsl:if>
<ul class="src"><xsl:for-each select="source"><li><span class="mono"><xsl:choose><xsl:when test="@href"><xsl:value-of select="concat(@tool, ' ')"/><a href="{@href}" rel="noopener noreferrer nofollow"><xsl:value-of select="@rule"/></a></xsl:when><xsl:otherwise><xsl:value-of select="concat(@tool, ' ', @rule)"/></xsl:otherwise></xsl:choose></span><xsl:value-of select="concat(' ', title)"/><span class="mute"><xsl:if test="@said"><xsl:value-of select="concat(' (', @said, ')')"/></xsl:if><xsl:if test="@at"> at <span class="mono"><xsl:value-of select="@at"/></span></xsl:if></span><xsl:if test="justification"> (<xsl:value-of select="justification"/>)</xsl:if></li></xsl:for-each>
<xsl:if test="@sources-more"><li class="mute">and <xsl:value-of select="@sources-more"/> more, in the JSON report</li></xsl:if></ul>
<xsl:choose><xsl:when test="@mapping"><p class="small">Breaks <xsl:value-of select="@breaks"/>. <a href="#m{@mapping}">Why it counts</a></p></xsl:when><xsl:otherwise><p class="small mute">Leads to no control of the frameworks in scope.</p></xsl:otherwise></xsl:choose>
<p class="small mute"><xsl:if test="@clock"><xsl:value-of select="concat('The clock started ', translate(substring(@clock, 1, 16), 'T', ' '), ' UTC: ', @clock-source, '. ')"/></xsl:if><xsl:if test="@policy">Priority by policy: <xsl:value-of select="@policy"/>. </xsl:if>Id <span class="mono"><xsl:value-of select="@id"/></span></p>
</div></details></td></tr>
</tbody></xsl:for-each></xsl:template>

<xsl:template match="message"><p class="pre"><xsl:value-of select="."/></p></xsl:template>
<xsl:template match="message[@rich]"><div><xsl:apply-templates mode="rich"/></div></xsl:template>
<xsl:template match="p|em|code|pre|ul|ol|li|br" mode="rich"><xsl:element name="{name()}"><xsl:apply-templates mode="rich"/></xsl:element></xsl:template>
<xsl:template match="strong" mode="rich"><strong><xsl:if test="@priority"><xsl:attribute name="class"><xsl:value-of select="@priority"/></xsl:attribute></xsl:if><xsl:apply-templates mode="rich"/></strong></xsl:template>
<xsl:template match="quote" mode="rich"><blockquote><xsl:apply-templates mode="rich"/></blockquote></xsl:template>
<xsl:template match="a" mode="rich"><a href="{@href}" rel="noopener noreferrer nofollow"><xsl:apply-templates mode="rich"/></a></xsl:template>

<!-- Controls -->

<xsl:template name="controls">
<h2 id="controls">Controls</h2>
<p>Every control that something in the mapping reaches, with the findings that break it, or why nothing can be said.</p>
<xsl:call-template name="list"><xsl:with-param name="name">controls</xsl:with-param></xsl:call-template>
</xsl:template>

<xsl:template match="controls"><xsl:for-each select="framework">
<h3 id="c-{@id}"><xsl:value-of select="@name"/></h3>
<details class="fw"><summary><xsl:value-of select="@failing"/> failing, <xsl:if test="@error > 0"><xsl:value-of select="@error"/> error, </xsl:if><xsl:if test="@accepted > 0"><xsl:value-of select="@accepted"/> accepted, </xsl:if><xsl:value-of select="@passing + @attested"/> passing, <xsl:value-of select="@not-assessed"/> not assessed</summary><div>
<xsl:if test="@catalog > @controls"><p class="mute small"><xsl:value-of select="@catalog - @controls"/> more controls of its catalog have nothing in the mapping that a scanner could report: they need other evidence.</p></xsl:if>
<div class="wrap" tabindex="0" role="region" aria-label="Controls of {@name}"><table class="stack ct"><thead><tr><th scope="col">Control</th><th scope="col">Status</th><th scope="col">Why</th><th scope="col" class="n">Evaluated</th><th scope="col">Due (UTC)</th></tr></thead><tbody>
<xsl:for-each select="control"><tr>
<th scope="row"><xsl:value-of select="@id"/><div class="mute small"><xsl:value-of select="@title"/></div></th>
<td><span class="tag s-{substring-before(concat(@status, ' '), ' ')}"><xsl:value-of select="@status"/></span></td>
<td><xsl:value-of select="@reason"/><xsl:if test="ref"><ul class="src small"><xsl:for-each select="ref"><li><xsl:call-template name="link"/><xsl:text> </xsl:text><span class="mono mute"><xsl:value-of select="thing"/><xsl:if test="not(thing)"><xsl:value-of select="lines"/></xsl:if></span></li></xsl:for-each><xsl:if test="@open > count(ref)"><li class="mute">and <xsl:value-of select="@open - count(ref)"/> more</li></xsl:if></ul></xsl:if></td>
<td class="n"><xsl:if test="@weaknesses > 0"><xsl:value-of select="concat(@evaluated, ' of ', @weaknesses)"/><xsl:if test="@evidence"><div class="mute small"><xsl:value-of select="@evidence"/></div></xsl:if></xsl:if></td>
<td class="t"><xsl:if test="@due"><time class="mono" datetime="{@due}"><xsl:value-of select="translate(substring(@due, 1, 16), 'T', ' ')"/></time><xsl:if test="@overdue"><div class="small immediate">overdue</div></xsl:if></xsl:if></td>
</tr></xsl:for-each></tbody></table></div></div></details>
</xsl:for-each></xsl:template>

<!-- Mappings -->

<xsl:template name="mappings">
<h2 id="mappings">Why they count</h2>
<p>How findings lead to controls. <em>Stated</em>: the scanner names the control. <em>Rule</em>: our table says which weakness the rule reports, and which controls the weakness breaks. <em>CWE</em>: through the rule's CWE. <em>Inferred</em>: assigned by pattern and not reviewed by a person; it counts for failing, never for passing.</p>
<xsl:call-template name="list"><xsl:with-param name="name">mappings</xsl:with-param></xsl:call-template>
<xsl:variable name="unmapped" select="lists/list[@name = 'unmapped']"/>
<h3 id="unmapped">Rules that lead to no control</h3>
<xsl:choose><xsl:when test="$unmapped/@total = 0"><p>Every rule that reported something leads to a control.</p></xsl:when><xsl:otherwise>
<p><xsl:value-of select="$unmapped/@total-text"/> rules reported findings, but are in no table here and name no CWE that is. They are listed above like all others; no control fails because of them.<xsl:if test="$unmapped/@shown &lt; $unmapped/@total"> The first <xsl:value-of select="$unmapped/@shown-text"/> are shown.</xsl:if></p>
<details class="fw"><summary>The list</summary><div>
<div class="wrap" tabindex="0" role="region" aria-label="Rules that lead to no control"><table><thead><tr><th scope="col">Tool</th><th scope="col">Rule</th><th scope="col">Title</th><th scope="col" class="n">Results</th></tr></thead><tbody>
<xsl:call-template name="list"><xsl:with-param name="name">unmapped</xsl:with-param></xsl:call-template>
</tbody></table></div></div></details>
</xsl:otherwise></xsl:choose>
<xsl:call-template name="unclear"/>
</xsl:template>

<xsl:template name="unclear">
<xsl:if test="lists/list[@name = 'unclear']/@total > 0">
<h3 id="unclear">Stated by scanners, not counted</h3>
<p>Names of controls that scanners give and that are no control of a catalog here, by scanner and reason.</p>
<div class="wrap" tabindex="0" role="region" aria-label="Stated by scanners, not counted"><table><thead><tr><th scope="col">Tool</th><th scope="col">Stated, for example</th><th scope="col">Why it is not counted</th><th scope="col" class="n">Statements</th></tr></thead><tbody>
<xsl:call-template name="list"><xsl:with-param name="name">unclear</xsl:with-param></xsl:call-template>
</tbody></table></div>
</xsl:if>
</xsl:template>

<xsl:template match="unclear"><xsl:for-each select="statement"><tr><td><xsl:value-of select="@tool"/></td><th scope="row" class="mono"><xsl:value-of select="example"/></th><td><xsl:value-of select="reason"/></td><td class="n"><xsl:value-of select="@count"/></td></tr></xsl:for-each></xsl:template>

<xsl:template match="mappings"><xsl:for-each select="mapping">
<details class="fw ref"><summary><xsl:value-of select="@via"/></summary><div id="m{@n}">
<div class="wrap" tabindex="0" role="region" aria-label="Mapping {@n}"><table><thead><tr><th scope="col">Framework</th><th scope="col">Controls</th><th scope="col">Tier</th><th scope="col">Through</th><th scope="col">Basis</th></tr></thead><tbody>
<xsl:for-each select="to"><tr><th scope="row"><xsl:value-of select="@framework"/></th><td><xsl:value-of select="@controls"/></td><td><xsl:value-of select="@tier"/></td><td class="mono"><xsl:value-of select="@via"/></td><td class="small"><xsl:value-of select="@basis"/></td></tr></xsl:for-each>
</tbody></table></div></div></details>
</xsl:for-each></xsl:template>

<xsl:template match="unmapped"><xsl:for-each select="unmapped-rule"><tr><td><xsl:value-of select="@tool"/></td><th scope="row" class="mono"><xsl:value-of select="rule"/></th><td><xsl:value-of select="title"/></td><td class="n"><xsl:value-of select="@count"/></td></tr></xsl:for-each></xsl:template>

<!-- Possibly the same, gone -->

<xsl:template name="possible">
<xsl:variable name="list" select="lists/list[@name = 'possible']"/>
<xsl:if test="$list/@total > 0">
<h2 id="possible">Possibly the same</h2>
<p>Findings that were kept apart although they may be one: nothing in the reports settles it.<xsl:if test="$list/@shown &lt; $list/@total"> Showing <xsl:value-of select="$list/@shown-text"/> of <xsl:value-of select="$list/@total-text"/> pairs.</xsl:if></p>
<details class="fw"><summary><xsl:value-of select="$list/@total-text"/> pairs</summary><div><div class="wrap" tabindex="0" role="region" aria-label="Possibly the same"><table><thead><tr><th scope="col">Finding</th><th scope="col">May be the same as</th><th scope="col">Why</th></tr></thead><tbody>
<xsl:call-template name="list"><xsl:with-param name="name">possible</xsl:with-param></xsl:call-template>
</tbody></table></div></div></details>
</xsl:if>
</xsl:template>

<xsl:template match="possible"><xsl:for-each select="pair"><tr><xsl:for-each select="ref"><td><xsl:call-template name="link"/><br/><xsl:call-template name="place"/></td></xsl:for-each><td class="small"><xsl:value-of select="reason"/></td></tr></xsl:for-each></xsl:template>

<xsl:template name="gone">
<xsl:variable name="list" select="lists/list[@name = 'gone']"/>
<xsl:if test="run/@previous">
<h2 id="gone">Gone since the previous report</h2>
<xsl:choose><xsl:when test="$list/@total = 0"><p>Everything that was open then is still reported.</p></xsl:when><xsl:otherwise>
<p>Open in the previous report and not reported now. Where the scanner did not run, that says nothing.<xsl:if test="$list/@shown &lt; $list/@total"> Showing <xsl:value-of select="$list/@shown-text"/> of <xsl:value-of select="$list/@total-text"/>.</xsl:if></p>
<div class="wrap" tabindex="0" role="region" aria-label="Gone"><table class="stack"><thead><tr><th scope="col">Priority</th><th scope="col">Finding</th><th scope="col">Place</th><th scope="col">First seen</th><th scope="col">Was due</th><th scope="col">Note</th></tr></thead><tbody>
<xsl:call-template name="list"><xsl:with-param name="name">gone</xsl:with-param></xsl:call-template>
</tbody></table></div>
</xsl:otherwise></xsl:choose>
</xsl:if>
</xsl:template>

<xsl:template match="gone"><xsl:for-each select="gone-finding"><tr><td><span class="tag {@priority}"><xsl:value-of select="@priority"/></span></td><th scope="row"><xsl:value-of select="title"/></th><td class="mono"><xsl:value-of select="lines"/></td><td class="mono t" data-l="first seen"><xsl:if test="@first-seen"><xsl:call-template name="time"><xsl:with-param name="t" select="@first-seen"/></xsl:call-template></xsl:if></td><td class="mono t" data-l="was due"><xsl:if test="@due"><xsl:call-template name="time"><xsl:with-param name="t" select="@due"/></xsl:call-template></xsl:if></td><td><xsl:value-of select="note"/></td></tr></xsl:for-each></xsl:template>

<!-- Not assessed -->

<xsl:template match="gaps">
<h2 id="gaps">Not assessed</h2>
<p>What these scans could not tell is as important as what they found.</p>
<div class="wrap" tabindex="0" role="region" aria-label="Not assessed"><table><thead><tr><th scope="col">Reason</th><th scope="col" class="n">Controls</th></tr></thead><tbody>
<xsl:for-each select="gap"><tr><th scope="row"><xsl:value-of select="@reason"/></th><td class="n"><xsl:value-of select="@controls"/></td></tr></xsl:for-each>
<tr><th scope="row">in the frameworks' catalogs, but nothing that a scanner reports is mapped to them: they need other evidence</th><td class="n"><xsl:value-of select="sum(../frameworks/framework/@catalog) - sum(../frameworks/framework/@controls)"/></td></tr>
</tbody></table></div>
</xsl:template>

<!-- Inputs -->

<xsl:template name="inputs">
<h2 id="inputs">Inputs</h2>
<div class="wrap" tabindex="0" role="region" aria-label="Inputs"><table class="stack">
<caption>Every record is in one column: records = findings + merged + suppressed + evidence + filtered + rejected. Merged are further sources of a finding; evidence are passes and notes.</caption>
<thead><tr><th scope="col">Report</th><th scope="col">Tool</th><th scope="col">Status</th><th scope="col" class="n">Records</th><th scope="col" class="n">Findings</th><th scope="col" class="n">Merged</th><th scope="col" class="n">Suppressed</th><th scope="col" class="n">Evidence</th><th scope="col" class="n">Filtered</th><th scope="col" class="n">Rejected</th></tr></thead>
<tbody>
<xsl:call-template name="list"><xsl:with-param name="name">inputs</xsl:with-param></xsl:call-template>
</tbody>
<tfoot><tr><th scope="row">All</th><td></td><td></td><xsl:for-each select="balance"><xsl:call-template name="balance"/></xsl:for-each></tr></tfoot>
</table></div>
<xsl:variable name="skipped" select="lists/list[@name = 'skipped']"/>
<xsl:if test="$skipped/@total > 0">
<details class="fw"><summary>Skipped, being no reports: <xsl:value-of select="$skipped/@total-text"/> of the files in the folders</summary><div>
<xsl:if test="$skipped/@shown &lt; $skipped/@total"><p>Showing <xsl:value-of select="$skipped/@shown-text"/>.</p></xsl:if>
<div class="wrap" tabindex="0" role="region" aria-label="Skipped files"><table><thead><tr><th scope="col">File</th><th scope="col">Why</th></tr></thead><tbody>
<xsl:call-template name="list"><xsl:with-param name="name">skipped</xsl:with-param></xsl:call-template>
</tbody></table></div></div></details>
</xsl:if>
</xsl:template>

<xsl:template name="balance">
  <td class="n" data-l="records"><xsl:value-of select="@records"/></td>
  <td class="n" data-l="findings"><xsl:value-of select="@findings"/></td>
  <td class="n" data-l="merged"><xsl:value-of select="@duplicates"/></td>
  <td class="n" data-l="suppressed"><xsl:value-of select="@suppressed"/></td>
  <td class="n" data-l="evidence"><xsl:value-of select="@evidence"/></td>
  <td class="n" data-l="filtered"><xsl:value-of select="@filtered"/></td>
  <td class="n" data-l="rejected"><xsl:value-of select="@rejected"/></td>
</xsl:template>

<xsl:template match="inputs"><xsl:for-each select="input"><tr>
<th scope="row" class="w"><span class="mono"><xsl:value-of select="path"/></span><div class="mono hash">SHA-256 <xsl:value-of select="@sha256"/></div>
<xsl:if test="@notes > 0"><details class="small"><summary class="mute"><xsl:value-of select="@notes"/> note<xsl:if test="@notes != 1">s</xsl:if> while reading</summary><ul class="src"><xsl:for-each select="note"><li><span class="mono mute"><xsl:value-of select="@where"/></span><xsl:text> </xsl:text><xsl:value-of select="."/></li></xsl:for-each><xsl:if test="@notes > count(note)"><li class="mute">and <xsl:value-of select="@notes - count(note)"/> more</li></xsl:if></ul></details></xsl:if></th>
<td data-l="tool"><xsl:for-each select="run"><div><xsl:value-of select="concat(@tool, substring(' ', 1, boolean(@version)), @version)"/><xsl:if test="@known"><span class="mute"> (unknown to the mapping)</span></xsl:if><xsl:if test="@end or @start or @revision"><div class="mute small"><xsl:if test="@end or @start">ran <xsl:value-of select="translate(substring(concat(@end, substring(@start, 1, 20 * not(@end))), 1, 16), 'T', ' ')"/></xsl:if><xsl:if test="@revision"> revision <span class="mono"><xsl:value-of select="@revision"/></span></xsl:if></div></xsl:if><xsl:if test="@successful = 'no'"><div class="small immediate">the run failed<xsl:if test="failure">: <xsl:value-of select="failure"/></xsl:if></div></xsl:if></div></xsl:for-each></td>
<td data-l="status"><xsl:choose><xsl:when test="@status = 'read'">read</xsl:when><xsl:otherwise><strong class="immediate"><xsl:value-of select="@status"/></strong></xsl:otherwise></xsl:choose><xsl:if test="message"><div class="small"><xsl:value-of select="message"/></div></xsl:if></td>
<xsl:call-template name="balance"/>
</tr></xsl:for-each></xsl:template>

<xsl:template match="skipped"><xsl:for-each select="file"><tr><th scope="row" class="mono"><xsl:value-of select="path"/></th><td><xsl:value-of select="reason"/></td></tr></xsl:for-each></xsl:template>

<!-- Method -->

<xsl:template name="method">
<h2 id="method">Method and limits</h2>
<p>Crosswalk <xsl:value-of select="run/@version"/> read the reports above, joined what describes one weakness in one place, mapped each finding to the controls that it breaks, and gave it a time to fix. The mapping set is version <xsl:value-of select="run/@mapping"/>, SHA-256 <span class="mono hash"><xsl:value-of select="run/@mapping-sha256"/></span>. The same reports, mapping and time give the same bytes.</p>
<p>A control fails when an open finding maps to it. It passes only when scanners evaluated every weakness that they have rules for and found nothing; that a scanner says nothing is never a pass. A suppressed finding makes its controls neither failing nor passing.</p>
<p>Due is when the clock started plus the time of the priority, as an instant in UTC. The clock starts with an earlier report's first sight, else the tool's own first detection, else the time of the run, else now; the last two are assumed and cannot make a finding overdue.</p>
<details class="fw"><summary>Policy: <xsl:value-of select="run/@policy-title"/> (<xsl:value-of select="run/@policy"/>)</summary><div>
<div class="wrap" tabindex="0" role="region" aria-label="Settings of the policy"><table><caption>What the policy decides where the requirements contradict each other.</caption><thead><tr><th scope="col">Setting</th><th scope="col">Value</th><th scope="col">Why</th></tr></thead><tbody>
<xsl:for-each select="run/setting"><tr><th scope="row" class="mono"><xsl:value-of select="@name"/></th><td class="mono"><xsl:value-of select="@value"/></td><td><xsl:value-of select="@reason"/></td></tr></xsl:for-each>
</tbody></table></div></div></details>
<p class="note">This report maps what scanners reported to controls by published tables. It is not an opinion on compliance, and no attestation. Automated checks cover technical parts of a framework only; times and names in the reports are the scanners' claims.</p>
</xsl:template>
</xsl:stylesheet>
