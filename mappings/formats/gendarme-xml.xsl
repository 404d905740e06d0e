<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: gendarme-xml
title: Gendarme XML (Mono)
tool: Gendarme
recognise:
  - {root: =gendarme-output}
elements: [rule/target]
keep: [rule/problem, rule/solution]
carries: [severities, lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/">
  <records><xsl:apply-templates select="gendarme-output/results/rule/target/defect"/></records>
</xsl:template>

<xsl:template match="defect">
  <xsl:variable name="rule" select="../.."/>
  <result rule="{$rule/@Name}" help_uri="{$rule/@Uri}" severity="{@Severity}"
          logical="{@Location}" fix="{normalize-space($rule/solution)}">
    <target><xsl:value-of select="substring-before(concat(../@Assembly, ','), ',')"/></target>
    <message><xsl:value-of select="normalize-space($rule/problem)"/>
      <xsl:if test="normalize-space()"><xsl:value-of select="concat(' ', normalize-space())"/></xsl:if></message>
    <xsl:call-template name="source"/>
    <xsl:if test="@Severity = 'Audit'"><level>info</level></xsl:if>
  </result>
</xsl:template>

<!-- "c:\lab (old)\Door.cs(12,3)": a line and maybe a column, or a guess at the line with a sign
     of "about" before it. -->
<xsl:template name="source">
  <xsl:param name="path"/>
  <xsl:param name="rest" select="@Source"/>
  <xsl:variable name="more" select="substring-after($rest, '(')"/>
  <xsl:choose>
    <xsl:when test="contains($more, '(')">
      <xsl:call-template name="source">
        <xsl:with-param name="path" select="concat($path, substring-before($rest, '('), '(')"/>
        <xsl:with-param name="rest" select="$more"/>
      </xsl:call-template>
    </xsl:when>
    <xsl:when test="contains($more, ')')">
      <xsl:variable name="at" select="translate(substring-before($more, ')'), '&#x2248; ', '')"/>
      <path><xsl:value-of select="concat($path, substring-before($rest, '('))"/></path>
      <line><xsl:value-of select="substring-before(concat($at, ','), ',')"/></line>
      <column><xsl:value-of select="substring-after($at, ',')"/></column>
    </xsl:when>
    <xsl:otherwise><path><xsl:value-of select="concat($path, $rest)"/></path></xsl:otherwise>
  </xsl:choose>
</xsl:template>
</xsl:stylesheet>
