<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: webinspect-xml
title: Fortify WebInspect XML
tool: WebInspect
recognise:
  - {root: =Sessions, Session: any}
elements: [Issues/Issue]
keep: [Session/URL, Session/Host, Session/Port, Session/Scheme]
carries: [severities, CWE]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/Sessions">
  <records>
    <run/>
    <xsl:apply-templates select="Session/Issues/Issue"/>
  </records>
</xsl:template>

<!-- The id of an issue is another one in the next scan. Requests and responses are not read. -->
<xsl:template match="Issue">
  <xsl:variable name="session" select="../.."/>
  <result rule_title="{Name}" severity="{Severity}">
    <rule><xsl:value-of select="VulnerabilityID"/></rule>
    <rule><xsl:value-of select="Name"/></rule>
    <rule>unnamed</rule>
    <address><xsl:value-of select="substring-before(concat($session/URL, '?'), '?')"/></address>
    <address><xsl:value-of select="$session/Host"/></address>
    <xsl:if test="not(string($session/URL))"><port><xsl:value-of select="$session/Port"/></port></xsl:if>
    <level><xsl:choose>
      <xsl:when test="Severity = 4">critical</xsl:when>
      <xsl:when test="Severity = 3">high</xsl:when>
      <xsl:when test="Severity = 2">medium</xsl:when>
      <xsl:when test="Severity = 1">low</xsl:when>
      <xsl:when test="Severity = 0">info</xsl:when>
    </xsl:choose></level>
    <message format="html"><xsl:value-of select="ReportSection[Name = 'Summary']/SectionText"/></message>
    <message><xsl:value-of select="Name"/></message>
    <fix format="html"><xsl:value-of select="ReportSection[Name = 'Fix']/SectionText"/></fix>
    <xsl:for-each select="Classifications/Classification">
      <xsl:choose>
        <xsl:when test="@kind = 'CWE'"><cwe><xsl:value-of select="@identifier"/></cwe></xsl:when>
        <xsl:when test="@kind = 'CVE'"><vulnerability><xsl:value-of select="@identifier"/></vulnerability></xsl:when>
        <xsl:otherwise><tag><xsl:value-of select="normalize-space()"/></tag></xsl:otherwise>
      </xsl:choose>
      <reference><xsl:value-of select="@href"/></reference>
    </xsl:for-each>
    <tag><xsl:value-of select="CheckTypeID"/></tag>
  </result>
</xsl:template>
</xsl:stylesheet>
