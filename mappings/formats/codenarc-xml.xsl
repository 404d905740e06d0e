<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: codenarc-xml
title: CodeNarc XML
tool: CodeNarc
recognise:
  - {root: =CodeNarc}
elements: [File/Violation, Rules/Rule]
keep: [CodeNarc/Project]
carries: [severities, lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/CodeNarc">
  <records>
    <run tool_version="{@version}" target="{Project/@title}"/>
    <xsl:apply-templates select="Rules/Rule"/>
    <xsl:apply-templates select=".//File/Violation"/>
  </records>
</xsl:template>

<xsl:template match="Rule">
  <rule rule="{@name}"><rule_title><xsl:value-of select="normalize-space(Description)"/></rule_title></rule>
</xsl:template>

<!-- Packages may be nested; each has its whole path. -->
<xsl:template match="Violation">
  <xsl:variable name="source" select="/CodeNarc/Project/SourceDirectory"/>
  <xsl:variable name="package" select="ancestor::Package[1]/@path"/>
  <result rule="{@ruleName}" severity="{@priority}" line="{@lineNumber}">
    <path>
      <xsl:if test="count($source) = 1 and normalize-space($source)">
        <xsl:value-of select="concat(normalize-space($source), '/')"/>
      </xsl:if>
      <xsl:if test="string($package)"><xsl:value-of select="concat($package, '/')"/></xsl:if>
      <xsl:value-of select="../@name"/>
    </path>
    <message><xsl:value-of select="normalize-space(Message)"/></message>
    <message><xsl:value-of select="@ruleName"/></message>
    <level><xsl:choose>
      <xsl:when test="@priority = '1'">high</xsl:when>
      <xsl:when test="@priority = '2'">medium</xsl:when>
      <xsl:when test="@priority = '3'">low</xsl:when>
      <xsl:otherwise>info</xsl:otherwise>
    </xsl:choose></level>
  </result>
</xsl:template>
</xsl:stylesheet>
