<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: pmd-xml
title: PMD and PHPMD XML
tool: PMD
recognise:
  - {root: =pmd}
elements: [file/violation, pmd/error]
carries: [severities, lines, dates]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="http://pmd.sourceforge.net/report/2.0.0" exclude-result-prefixes="p">
<xsl:output method="xml"/>

<!-- Since 6.0 in a namespace; PHPMD and PMD before that without. -->
<xsl:template match="/*">
  <records>
    <run tool="PMD" tool_version="{@version}" end="{@timestamp}">
      <xsl:if test="@tool = 'phpmd'"><xsl:attribute name="tool">PHPMD</xsl:attribute></xsl:if>
      <!-- A PHPMD from a package doesn't know its version. -->
      <xsl:if test="starts-with(@version, '@')"><xsl:attribute name="tool_version"/></xsl:if>
      <xsl:if test="p:error | error">
        <success>false</success>
        <failure><xsl:value-of select="concat('could not process ', (p:error | error)[1]/@filename)"/></failure>
      </xsl:if>
    </run>
    <xsl:apply-templates select="(p:file | file)/*[local-name() = 'violation']"/>
  </records>
</xsl:template>

<xsl:template match="*[local-name() = 'violation']">
  <result severity="{@priority}" path="{../@name}" line="{@beginline}"
          end_line="{@endline}" column="{@begincolumn}" end_column="{@endcolumn}"
          help_uri="{@externalInfoUrl}">
    <!-- PHPMD's SARIF has CodeSizeRules/CyclomaticComplexity. -->
    <rule><xsl:if test="../../@tool = 'phpmd' and string(@ruleset)">
      <xsl:value-of select="concat(translate(@ruleset, ' ', ''), '/', @rule)"/></xsl:if></rule>
    <rule><xsl:value-of select="@rule"/></rule>
    <!-- PMD 3 and 4 have only the line. -->
    <line><xsl:value-of select="@line"/></line>
    <message><xsl:value-of select="normalize-space()"/></message>
    <message><xsl:value-of select="@rule"/></message>
    <level><xsl:choose>
      <xsl:when test="@priority &lt; 3">high</xsl:when>
      <xsl:when test="@priority = 3">medium</xsl:when>
      <xsl:otherwise>low</xsl:otherwise>
    </xsl:choose></level>
    <tag><xsl:value-of select="@ruleset"/></tag>
  </result>
</xsl:template>
</xsl:stylesheet>
