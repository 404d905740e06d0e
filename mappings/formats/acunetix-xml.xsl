<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: acunetix-xml
title: Acunetix XML
tool: Acunetix
recognise:
  - {root: =ScanGroup, Scan: any}
  - {root: =ScanGroup, "@ExportedOn": any}
elements: [ReportItems/ReportItem]
keep: [Scan/Name, Scan/StartURL, Scan/StartTime, Scan/FinishTime, Scan/Aborted]
carries: [severities, CVSS, CWE, CVE, dates, suppressions]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/ScanGroup">
  <records>
    <xsl:for-each select="Scan">
      <run target="{StartURL}">
        <start><xsl:call-template name="time"><xsl:with-param name="text" select="StartTime"/></xsl:call-template></start>
        <end><xsl:call-template name="time"><xsl:with-param name="text" select="FinishTime"/></xsl:call-template></end>
        <xsl:if test="translate(Aborted, 'TRUE', 'true') = 'true'">
          <success>false</success>
          <failure>the scan was aborted</failure>
        </xsl:if>
      </run>
      <xsl:apply-templates select="ReportItems/ReportItem"/>
    </xsl:for-each>
  </records>
</xsl:template>

<!-- Modules find several things, so the name is the rule. Requests and responses are not read. -->
<xsl:template match="ReportItem">
  <xsl:variable name="scan" select="../.."/>
  <result severity="{Severity}" rule_name="{ModuleName}">
    <rule><xsl:value-of select="normalize-space(Name)"/></rule>
    <rule><xsl:value-of select="ModuleName"/></rule>
    <rule>unnamed</rule>
    <rule_title><xsl:value-of select="Name"/></rule_title>
    <xsl:call-template name="place"><xsl:with-param name="start" select="normalize-space($scan/StartURL)"/></xsl:call-template>
    <path><xsl:value-of select="AOP_SourceFile"/></path>
    <xsl:if test="string(AOP_SourceFile)"><line><xsl:value-of select="AOP_SourceLine"/></line></xsl:if>
    <message format="html"><xsl:value-of select="Description"/>
      <xsl:if test="string(Details)">&lt;br&gt;<xsl:value-of select="Details"/></xsl:if></message>
    <message><xsl:value-of select="Name"/></message>
    <xsl:call-template name="cvss"/>
    <fix format="html"><xsl:value-of select="Recommendation"/></fix>
    <xsl:for-each select="CWEList/CWE">
      <cwe><xsl:choose>
        <xsl:when test="number(@id) &gt; 0"><xsl:value-of select="@id"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose></cwe>
    </xsl:for-each>
    <xsl:for-each select="CVEList/CVE">
      <vulnerability><xsl:value-of select="normalize-space()"/></vulnerability>
      <xsl:if test="not(normalize-space())"><vulnerability><xsl:value-of select="@id"/></vulnerability></xsl:if>
    </xsl:for-each>
    <xsl:for-each select="References/Reference/URL"><reference><xsl:value-of select="normalize-space()"/></reference></xsl:for-each>
    <tag><xsl:value-of select="Type"/></tag>
    <tag><xsl:if test="string(Parameter)"><xsl:value-of select="concat('parameter:', Parameter)"/></xsl:if></tag>
    <xsl:if test="translate(IsFalsePositive, 'TRUE', 'true') = 'true' or IsFalsePositive = '1'">
      <suppressed>true</suppressed>
      <suppression>marked as a false positive in Acunetix</suppression>
    </xsl:if>
  </result>
</xsl:template>

<!-- What is affected is a path below the start address, or an address. -->
<xsl:template name="place">
  <xsl:param name="start"/>
  <xsl:variable name="affects" select="normalize-space(Affects)"/>
  <xsl:variable name="rest" select="substring-after(concat($start, '/'), '://')"/>
  <xsl:variable name="host">
    <xsl:choose>
      <xsl:when test="$rest"><xsl:value-of select="concat(substring-before($start, '://'), '://', substring-before($rest, '/'))"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="substring-before(concat($start, '/'), '/')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <address>
    <xsl:choose>
      <xsl:when test="starts-with($affects, '/')"><xsl:value-of select="concat($host, substring-before(concat($affects, '?'), '?'))"/></xsl:when>
      <xsl:when test="contains($affects, '://')"><xsl:value-of select="substring-before(concat($affects, '?'), '?')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$host"/></xsl:otherwise>
    </xsl:choose>
  </address>
</xsl:template>

<!-- A score of version 2 isn't what the severity comes from. -->
<xsl:template name="cvss">
  <xsl:for-each select="CVSS4[string(Score)] | CVSS3[string(Score)] | CVSS[string(Score)]">
    <xsl:sort select="name() != 'CVSS3'"/>
    <xsl:sort select="name()" order="descending"/>
    <cvss_vector><xsl:value-of select="Descriptor"/></cvss_vector>
    <xsl:if test="position() = 1"><cvss_score><xsl:value-of select="Score"/></cvss_score></xsl:if>
  </xsl:for-each>
  <xsl:if test="not(string(CVSS3/Score) or string(CVSS4/Score))">
    <level><xsl:choose>
      <xsl:when test="starts-with(translate(Severity, 'INFO', 'info'), 'info')">info</xsl:when>
      <xsl:otherwise><xsl:value-of select="translate(Severity, 'CHLMIGTRADEUOW', 'chlmigtradeuow')"/></xsl:otherwise>
    </xsl:choose></level>
  </xsl:if>
</xsl:template>

<!-- "28/02/2020, 05:13:54", the day first; other orders are no time. -->
<xsl:template name="time">
  <xsl:param name="text"/>
  <xsl:variable name="day" select="format-number(substring-before($text, '/'), '00')"/>
  <xsl:variable name="month" select="format-number(substring-before(substring-after($text, '/'), '/'), '00')"/>
  <xsl:variable name="rest" select="substring-after(substring-after($text, '/'), '/')"/>
  <xsl:choose>
    <xsl:when test="not(contains($text, '/'))"><xsl:value-of select="translate($text, ',', '')"/></xsl:when>
    <xsl:when test="$month &lt;= 12 and substring($rest, 5, 2) = ', ' and string-length($rest) = 14">
      <xsl:value-of select="concat(substring($rest, 1, 4), '-', $month, '-', $day, 'T', substring($rest, 7), 'Z')"/>
    </xsl:when>
  </xsl:choose>
</xsl:template>
</xsl:stylesheet>
