<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: pvs-xml
title: PVS-Studio logs (.plog)
tool: PVS-Studio
recognise:
  - {root: =NewDataSet, PVS-Studio_Analysis_Log: any}
  - {root: =NewDataSet, PlogVersion: any}
elements: [NewDataSet/PVS-Studio_Analysis_Log]
keep: [NewDataSet/Solution_Path]
carries: [severities, lines, dates, suppressions, CWE]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/NewDataSet">
  <records>
    <run end="{Solution_Path/ModificationDate}"/>
    <xsl:apply-templates select="PVS-Studio_Analysis_Log"/>
  </records>
</xsl:template>

<!-- Level 0 is about the analysis itself. Paths below the root of the sources begin with "|?|". -->
<xsl:template match="PVS-Studio_Analysis_Log">
  <result rule="{ErrorCode}" severity="{Level}" line="{Line}" message="{Message}" target="{Project}">
    <rule>unnamed</rule>
    <path><xsl:choose>
      <xsl:when test="starts-with(File, '|?|\') or starts-with(File, '|?|/')"><xsl:value-of select="substring(File, 5)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="File"/></xsl:otherwise>
    </xsl:choose></path>
    <path><xsl:value-of select="ShortFile"/></path>
    <level><xsl:choose>
      <xsl:when test="Level = 1">high</xsl:when>
      <xsl:when test="Level = 2">medium</xsl:when>
      <xsl:when test="Level = 3">low</xsl:when>
      <xsl:otherwise>info</xsl:otherwise>
    </xsl:choose></level>
    <cwe><xsl:value-of select="CWECode"/></cwe>
    <tag><xsl:value-of select="SAST"/></tag>
    <tag><xsl:value-of select="MISRA"/></tag>
    <xsl:if test="FalseAlarm = 'true'">
      <suppressed>true</suppressed>
      <suppression>marked as a false alarm</suppression>
    </xsl:if>
  </result>
</xsl:template>
</xsl:stylesheet>
