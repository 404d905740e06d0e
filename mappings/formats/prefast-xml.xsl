<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: prefast-xml
title: PREfast and MSVC code analysis XML (/analyze)
tool: PREfast
recognise:
  - {root: =DEFECTS}
elements: [DEFECTS/DEFECT]
carries: [lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/">
  <records><xsl:apply-templates select="DEFECTS/DEFECT"/></records>
</xsl:template>

<!-- The compiler's own SARIF has the number of a warning behind a C. Columns count from 0. -->
<xsl:template match="DEFECT">
  <xsl:variable name="code" select="normalize-space(DEFECTCODE)"/>
  <result line="{SFA/LINE}" severity="{RANK}">
    <rule>
      <xsl:if test="number($code) &gt; 0">C</xsl:if>
      <xsl:value-of select="$code"/>
    </rule>
    <rule>unnamed</rule>
    <path><xsl:value-of select="concat(SFA/FILEPATH, SFA/FILENAME)"/></path>
    <column><xsl:value-of select="SFA/COLUMN + 1"/></column>
    <message>
      <xsl:call-template name="lines">
        <xsl:with-param name="text" select="normalize-space(DESCRIPTION)"/>
      </xsl:call-template>
    </message>
    <logical><xsl:value-of select="FUNCTION"/></logical>
    <level><xsl:choose>
      <xsl:when test="starts-with($code, '26')">high</xsl:when>
      <xsl:otherwise>medium</xsl:otherwise>
    </xsl:choose></level>
    <tag><xsl:value-of select="CATEGORY/RULECATEGORY"/></tag>
  </result>
</xsl:template>

<!-- Ends of lines are spelled out. -->
<xsl:template name="lines">
  <xsl:param name="text"/>
  <xsl:param name="depth" select="60"/>
  <xsl:choose>
    <xsl:when test="contains($text, 'PREFAST_NEWLINE') and $depth &gt; 0">
      <xsl:value-of select="concat(normalize-space(substring-before($text, 'PREFAST_NEWLINE')), '&#10;')"/>
      <xsl:call-template name="lines">
        <xsl:with-param name="text" select="substring-after($text, 'PREFAST_NEWLINE')"/>
        <xsl:with-param name="depth" select="$depth - 1"/>
      </xsl:call-template>
    </xsl:when>
    <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>
</xsl:stylesheet>
