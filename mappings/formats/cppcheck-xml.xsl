<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: cppcheck-xml
title: Cppcheck XML, versions 1 and 2
tool: Cppcheck
recognise:
  - {root: =results, cppcheck: any}
  - {root: =results, error: any, "@version": any}
elements: [results/error, errors/error]
keep: [results/cppcheck]
carries: [severities, lines, CWE]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/">
  <records>
    <run tool="Cppcheck" tool_version="{results/cppcheck/@version}"/>
    <xsl:apply-templates select="results/errors/error | results/error"/>
  </records>
</xsl:template>

<!-- Of several locations the first is where it happens; version 1 has its place at the
     error itself. The severities are Cppcheck's own words. -->
<xsl:template match="error">
  <xsl:variable name="at" select="location[1]"/>
  <result rule="{@id}" severity="{@severity}" line="{$at/@line}" column="{$at/@column}">
    <line><xsl:value-of select="@line"/></line>
    <path><xsl:value-of select="$at/@file"/></path>
    <path><xsl:value-of select="@file"/></path>
    <message><xsl:value-of select="@verbose"/></message>
    <message><xsl:value-of select="@msg"/></message>
    <title><xsl:value-of select="@msg"/></title>
    <logical><xsl:value-of select="symbol[1]"/></logical>
    <cwe><xsl:value-of select="@cwe"/></cwe>
    <fingerprint><xsl:if test="@hash and @hash != '0'">
      <xsl:value-of select="concat('cppcheck/', @hash)"/></xsl:if></fingerprint>
    <xsl:if test="@inconclusive = 'true'"><tag>inconclusive</tag></xsl:if>
    <level>
      <xsl:choose>
        <xsl:when test="@severity = 'error'">high</xsl:when>
        <xsl:when test="@severity = 'warning'">medium</xsl:when>
        <xsl:when test="@severity = 'information' or @severity = 'debug'">info</xsl:when>
        <xsl:otherwise>low</xsl:otherwise>
      </xsl:choose>
    </level>
  </result>
</xsl:template>
</xsl:stylesheet>
