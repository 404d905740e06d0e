<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The Markdown report (GitHub Flavored), from the report document (report.rng). In the
     document that this one gets, text is already safe to stand in a paragraph or a cell. A
     row of a table is one line: a list that would exceed the budget ends behind a row. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="text" encoding="UTF-8"/>

<xsl:template match="/report[run]">
<xsl:text># </xsl:text>
<xsl:choose>
  <xsl:when test="run/title"><xsl:value-of select="run/title"/></xsl:when>
  <xsl:otherwise>Security findings and compliance status</xsl:otherwise>
</xsl:choose>
<xsl:text>&#10;&#10;</xsl:text>
<xsl:for-each select="lead/say"><xsl:if test="position() > 1"><xsl:text> </xsl:text></xsl:if><xsl:for-each select="node()"><xsl:choose><xsl:when test="self::strong">**<xsl:value-of select="."/>**</xsl:when><xsl:otherwise><xsl:value-of select="."/></xsl:otherwise></xsl:choose></xsl:for-each></xsl:for-each>
<xsl:text>&#10;&#10;As of </xsl:text><xsl:call-template name="time"><xsl:with-param name="t" select="run/@as-of"/></xsl:call-template> UTC<xsl:if test="run/scope">, scope: <xsl:value-of select="run/scope"/></xsl:if>. Crosswalk <xsl:value-of select="run/@version"/>, mapping <xsl:value-of select="run/@mapping"/>.
<xsl:apply-templates select="frameworks"/>
<xsl:apply-templates select="matrix"/>
<xsl:apply-templates select="first[ref]"/>
<xsl:if test="lists/list[@name = 'findings']/@total > 0">
## Findings

| # | Priority | Finding | Place | Reported by | Due (UTC) |
| --: | --- | --- | --- | --- | --- |
<xsl:call-template name="list"><xsl:with-param name="name">findings</xsl:with-param></xsl:call-template>
</xsl:if>
## Controls
<xsl:call-template name="list"><xsl:with-param name="name">controls</xsl:with-param></xsl:call-template>
<xsl:if test="lists/list[@name = 'mappings']/@total > 0">
## Why they count

What findings of a kind lead to. The tier of a link says how far to trust it: stated by the scanner, by our rule table, by CWE, or inferred by pattern and not reviewed (counts for failing, never for passing). The JSON report has the basis of each link.

| Through | Controls | Tiers |
| --- | --- | --- |
<xsl:call-template name="list"><xsl:with-param name="name">mappings</xsl:with-param></xsl:call-template>
</xsl:if>
<xsl:if test="lists/list[@name = 'unmapped']/@total > 0">
## Rules that lead to no control

| Tool | Rule | Title | Results |
| --- | --- | --- | --: |
<xsl:call-template name="list"><xsl:with-param name="name">unmapped</xsl:with-param></xsl:call-template>
</xsl:if>
<xsl:if test="lists/list[@name = 'unclear']/@total > 0">
## Stated by scanners, not counted

| Tool | Stated, for example | Why it is not counted | Rules' statements |
| --- | --- | --- | --: |
<xsl:call-template name="list"><xsl:with-param name="name">unclear</xsl:with-param></xsl:call-template>
</xsl:if>
<xsl:if test="lists/list[@name = 'possible']/@total > 0">
## Possibly the same

Kept apart, as nothing in the reports settles it.

| Finding | May be the same as | Why |
| --- | --- | --- |
<xsl:call-template name="list"><xsl:with-param name="name">possible</xsl:with-param></xsl:call-template>
</xsl:if>
<xsl:if test="lists/list[@name = 'gone']/@total > 0">
## Gone since the previous report

| Priority | Finding | Place | First seen | Note |
| --- | --- | --- | --- | --- |
<xsl:call-template name="list"><xsl:with-param name="name">gone</xsl:with-param></xsl:call-template>
</xsl:if>
<xsl:apply-templates select="gaps"/>
## Inputs

Records = findings + merged + suppressed + evidence + filtered + rejected.

| Report | Tool | Status | Records | Findings | Merged | Suppressed | Evidence | Filtered | Rejected | SHA-256 |
| --- | --- | --- | --: | --: | --: | --: | --: | --: | --: | --- |
<xsl:call-template name="list"><xsl:with-param name="name">inputs</xsl:with-param></xsl:call-template>
<xsl:if test="lists/list[@name = 'skipped']/@total > 0">
### Skipped files

| File | Why |
| --- | --- |
<xsl:call-template name="list"><xsl:with-param name="name">skipped</xsl:with-param></xsl:call-template>
</xsl:if>
## Method and limits

A control fails when an open finding maps to it. It passes only when scanners evaluated every weakness that they have rules for and found nothing; that a scanner says nothing is never a pass. Policy: <xsl:value-of select="run/@policy-title"/> (`<xsl:value-of select="run/@policy"/>`). Mapping set SHA-256: `<xsl:value-of select="run/@mapping-sha256"/>`.

This report maps what scanners reported to controls by published tables. It is not an opinion on compliance, and no attestation. Automated checks cover technical parts of a framework only.
</xsl:template>

<xsl:template name="list">
  <xsl:param name="name"/>
  <xsl:choose>
    <xsl:when test="/report/*[name() = $name]"><xsl:apply-templates select="/report/*[name() = $name]"/></xsl:when>
    <xsl:otherwise>&#x2066;<xsl:value-of select="$name"/>&#x2069;</xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template match="report"><xsl:apply-templates/></xsl:template>

<xsl:template match="shortened">
<xsl:text>&#10;*Shortened: </xsl:text><xsl:value-of select="concat(@shown, ' of ', @total)"/> shown, worst first; the JSON and CSV reports have the rest.*
</xsl:template>
<xsl:template match="shortened[@list = 'controls']">
<xsl:text>&#10;*Shortened: </xsl:text><xsl:value-of select="concat(@shown, ' of ', @total)"/> controls shown; the JSON report has the rest.*
</xsl:template>

<xsl:template name="time"><xsl:param name="t"/><xsl:value-of select="concat(substring($t, 1, 10), ' ', substring($t, 12, 5))"/></xsl:template>

<xsl:template match="frameworks">
## Status by framework

| Framework | Failing | Error | Accepted | Passing | Not assessed | All |
| --- | --: | --: | --: | --: | --: | --: |
<xsl:for-each select="framework"><xsl:value-of select="concat('| ', @name, ' | ', @failing, ' | ', @error, ' | ', @accepted, ' | ', @passing + @attested, ' | ', @not-assessed, ' | ', @controls, ' |&#10;')"/></xsl:for-each></xsl:template>

<xsl:template match="matrix">
## Remediation matrix

| Priority | Fix within | Open | On track | Due soon | Overdue | No deadline | Accepted | Next due (UTC) |
| --- | --- | --: | --: | --: | --: | --: | --: | --- |
<xsl:for-each select="class"><xsl:value-of select="concat('| ', @name, ' | ', @within, ' | ', @open, ' | ', @on-track, ' | ', @due-soon, ' | ', @overdue, ' | ', @no-deadline, ' | ', @accepted, ' | ', translate(substring(@next-due, 1, 16), 'T', ' '), ' |&#10;')"/></xsl:for-each>
<xsl:if test="../figures/@assumed > 0">
For <xsl:value-of select="../figures/@assumed"/> of them no report says when they were first seen: their clock starts with this scan, and they cannot be overdue.
</xsl:if></xsl:template>

<xsl:template match="first">
## Fix first

| Priority | What is wrong | Where | Breaks | Due (UTC) |
| --- | --- | --- | --- | --- |
<xsl:for-each select="ref"><xsl:value-of select="concat('| ', @priority, ' | ', title, ' | ')"/><xsl:call-template name="place"/><xsl:if test="@more > 0"> and <xsl:value-of select="@more"/> more</xsl:if> | <xsl:value-of select="@breaks"/><xsl:if test="@breaks-more > 0">, <xsl:value-of select="@breaks-more"/> more</xsl:if> | <xsl:call-template name="due"/> |
</xsl:for-each></xsl:template>

<xsl:template name="place"><xsl:value-of select="thing"/><xsl:if test="thing and lines"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="lines"/></xsl:template>

<xsl:template name="due"><xsl:value-of select="translate(substring(@due, 1, 16), 'T', ' ')"/><xsl:choose><xsl:when test="@deadline = 'overdue'"> **overdue**</xsl:when><xsl:when test="@deadline = 'due-soon'"> due soon</xsl:when></xsl:choose></xsl:template>

<xsl:template match="findings"><xsl:for-each select="finding"><xsl:value-of select="concat('| ', @n, ' | ', @priority)"/><xsl:if test="@state != 'open'"> (<xsl:value-of select="@state"/>)</xsl:if><xsl:if test="@change = 'new'"> new</xsl:if><xsl:value-of select="concat(' | ', title, ' | ', thing)"/><xsl:if test="thing and lines"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="concat(lines, ' | ', @tools)"/><xsl:if test="@sources > 1"> (<xsl:value-of select="@sources"/>)</xsl:if> | <xsl:call-template name="due"/> |
</xsl:for-each></xsl:template>

<xsl:template match="controls"><xsl:for-each select="framework">
### <xsl:value-of select="@name"/><xsl:text>&#10;&#10;</xsl:text>
<xsl:if test="@catalog > @controls">
<xsl:value-of select="@catalog - @controls"/> more controls of its catalog have nothing in the mapping that a scanner could report.

</xsl:if>| Control | Status | Open | Worst due (UTC) | Why |
| --- | --- | --: | --- | --- |
<xsl:for-each select="control"><xsl:value-of select="concat('| ', @id, ' ', @title, ' | ', @status, ' | ', @open, ' | ', translate(substring(@due, 1, 16), 'T', ' '))"/><xsl:if test="@overdue"> **overdue**</xsl:if> | <xsl:value-of select="@reason"/><xsl:if test="ref"> (no. <xsl:for-each select="ref"><xsl:if test="position() > 1">, </xsl:if><xsl:value-of select="@n"/></xsl:for-each><xsl:if test="@open > count(ref)">, ...</xsl:if>)</xsl:if> |
</xsl:for-each></xsl:for-each></xsl:template>

<xsl:template match="mappings"><xsl:for-each select="mapping"><xsl:value-of select="concat('| ', @via, ' | ', @breaks, ' | ', @tiers, ' |&#10;')"/></xsl:for-each></xsl:template>

<xsl:template match="unclear"><xsl:for-each select="statement"><xsl:value-of select="concat('| ', @tool, ' | ', example, ' | ', reason, ' | ', @count, ' |&#10;')"/></xsl:for-each></xsl:template>
<xsl:template match="unmapped"><xsl:for-each select="unmapped-rule"><xsl:value-of select="concat('| ', @tool, ' | ', rule, ' | ', title, ' | ', @count, ' |&#10;')"/></xsl:for-each></xsl:template>

<xsl:template match="possible"><xsl:for-each select="pair">| <xsl:for-each select="ref"><xsl:value-of select="concat('no. ', @n, ' ', title, ' ')"/><xsl:call-template name="place"/> | </xsl:for-each><xsl:value-of select="reason"/> |
</xsl:for-each></xsl:template>

<xsl:template match="gone"><xsl:for-each select="gone-finding"><xsl:value-of select="concat('| ', @priority, ' | ', title, ' | ', lines, ' | ', translate(substring(@first-seen, 1, 16), 'T', ' '), ' | ', note, ' |&#10;')"/></xsl:for-each></xsl:template>

<xsl:template match="gaps">
## Not assessed

What these scans could not tell is as important as what they found.

| Reason | Controls |
| --- | --: |
<xsl:for-each select="gap"><xsl:value-of select="concat('| ', @reason, ' | ', @controls, ' |&#10;')"/></xsl:for-each>| in the frameworks' catalogs, but nothing that a scanner reports is mapped to them | <xsl:value-of select="sum(../frameworks/framework/@catalog) - sum(../frameworks/framework/@controls)"/> |
</xsl:template>

<xsl:template match="inputs"><xsl:for-each select="input"><xsl:value-of select="concat('| ', path, ' | ')"/><xsl:for-each select="run"><xsl:if test="position() > 1">, </xsl:if><xsl:value-of select="concat(@tool, substring(' ', 1, boolean(@version)), @version)"/><xsl:if test="@successful = 'no'"> (run failed)</xsl:if></xsl:for-each> | <xsl:value-of select="@status"/><xsl:if test="message">: <xsl:value-of select="message"/></xsl:if><xsl:value-of select="concat(' | ', @records, ' | ', @findings, ' | ', @duplicates, ' | ', @suppressed, ' | ', @evidence, ' | ', @filtered, ' | ', @rejected, ' | `', @sha256, '` |&#10;')"/></xsl:for-each></xsl:template>

<xsl:template match="skipped"><xsl:for-each select="file"><xsl:value-of select="concat('| ', path, ' | ', reason, ' |&#10;')"/></xsl:for-each></xsl:template>
</xsl:stylesheet>
