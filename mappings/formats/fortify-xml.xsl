<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: fortify-xml
title: Fortify report in XML (ReportGenerator, Audit Workbench)
tool: Fortify
recognise:
  - {root: =ReportDefinition}
elements: [GroupingSection/Issue, SubSection/Text]
keep: [GroupingSection/MajorAttributeSummary]
carries: [severities, lines, suppressions]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/ReportDefinition">
  <records>
    <run/>
    <xsl:if test=".//SubSection/Text[contains(., '$TOTAL_FINDINGS$')]">
      <warning>this is the template of a report, not a report</warning>
    </xsl:if>
    <xsl:apply-templates select=".//GroupingSection/Issue"/>
  </records>
</xsl:template>

<!-- Snippets are not read. -->
<xsl:template match="Issue">
  <result severity="{Friority}" fingerprint="{@iid}">
    <rule><xsl:value-of select="@ruleID"/></rule>
    <rule><xsl:value-of select="Category"/></rule>
    <rule>unnamed</rule>
    <rule_title><xsl:value-of select="Category"/></rule_title>
    <path><xsl:value-of select="Primary/FilePath"/></path>
    <path><xsl:value-of select="Primary/FileName"/></path>
    <line><xsl:value-of select="Primary/LineStart"/></line>
    <logical><xsl:if test="not(starts-with(Primary/TargetFunction, 'null'))"><xsl:value-of select="Primary/TargetFunction"/></xsl:if></logical>
    <message><xsl:value-of select="Abstract"/></message>
    <message><xsl:value-of select="Category"/></message>
    <fix><xsl:value-of select="../MajorAttributeSummary/MetaInfo[Name = 'Recommendations']/Value"/></fix>
    <xsl:for-each select="ExternalCategory[contains(., 'CWE ID ')] | ExternalCategories/ExternalCategory[contains(., 'CWE ID ')]">
      <xsl:call-template name="cwes"><xsl:with-param name="text" select="string()"/></xsl:call-template>
    </xsl:for-each>
    <tag><xsl:value-of select="Kingdom"/></tag>
    <xsl:variable name="analysis" select="Tag[Name = 'Analysis']/Value"/>
    <xsl:if test="string($analysis)"><tag><xsl:value-of select="concat('analysis:', $analysis)"/></tag></xsl:if>
    <xsl:if test="contains($analysis, 'Not an Issue')">
      <suppressed>true</suppressed>
      <suppression>
        <xsl:text>audited as Not an Issue</xsl:text>
        <xsl:if test="string(Comment/Comment)"><xsl:value-of select="concat(': ', Comment/Comment)"/></xsl:if>
      </suppression>
    </xsl:if>
  </result>
</xsl:template>

<!-- "CWE ID 89, CWE ID 564" -->
<xsl:template name="cwes">
  <xsl:param name="text"/>
  <xsl:variable name="rest" select="substring-after($text, 'CWE ID ')"/>
  <xsl:if test="$rest">
    <cwe><xsl:value-of select="substring-before(concat(translate($rest, ',', ' '), ' '), ' ')"/></cwe>
    <xsl:call-template name="cwes"><xsl:with-param name="text" select="$rest"/></xsl:call-template>
  </xsl:if>
</xsl:template>
</xsl:stylesheet>
