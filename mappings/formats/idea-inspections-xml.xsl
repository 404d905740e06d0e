<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: idea-inspections-xml
title: IntelliJ IDEA (Android Studio, PhpStorm ...) inspections XML
tool: IntelliJ IDEA
recognise:
  - {root: =problems}
elements: [problems/problem]
carries: [severities, lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/problems">
  <records>
    <run/>
    <xsl:apply-templates select="problem"/>
  </records>
</xsl:template>

<!-- Inspections have ids since 2019; before, the name is the rule. -->
<xsl:template match="problem">
  <xsl:variable name="class" select="problem_class"/>
  <result rule_title="{$class}" severity="{$class/@severity}" line="{line}">
    <rule><xsl:value-of select="$class/@id"/></rule>
    <rule><xsl:value-of select="normalize-space($class)"/></rule>
    <rule>unnamed</rule>
    <level><xsl:choose>
      <xsl:when test="$class/@severity = 'WEAK WARNING'">low</xsl:when>
      <xsl:when test="starts-with($class/@severity, 'INFO') or $class/@severity = 'TYPO' or $class/@severity = 'TEXT ATTRIBUTES'">info</xsl:when>
      <xsl:when test="$class/@severity = 'SERVER PROBLEM'">medium</xsl:when>
    </xsl:choose></level>
    <!-- file://$PROJECT_DIR$/src/A.java -->
    <path><xsl:value-of select="substring-after(file, '_DIR$/')"/></path>
    <path><xsl:value-of select="file"/></path>
    <message format="html"><xsl:value-of select="description"/></message>
    <message><xsl:value-of select="$class"/></message>
    <xsl:if test="not(entry_point/@TYPE = 'file')"><logical><xsl:value-of select="entry_point/@FQNAME"/></logical></xsl:if>
    <tag><xsl:value-of select="module"/></tag>
  </result>
</xsl:template>
</xsl:stylesheet>
