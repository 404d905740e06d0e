<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: ccm-xml
title: CCM XML (cyclomatic complexity)
tool: CCM
recognise:
  - {root: =ccm}
elements: [ccm/metric]
carries: [severities, lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/">
  <records><xsl:apply-templates select="ccm/metric"/></records>
</xsl:template>

<!-- Classes: A simple, B well structured, C rather complex, D to F more than that. -->
<xsl:template match="metric">
  <result rule="complexity" rule_title="Cyclomatic complexity" severity="{classification}"
          path="{file}" line="{startLineNumber}" end_line="{endLineNumber}" logical="{unit}">
    <message><xsl:value-of select="concat(unit, ' has a cyclomatic complexity of ', complexity)"/></message>
    <level><xsl:choose>
      <xsl:when test="classification = 'A' or classification = 'B'">info</xsl:when>
      <xsl:when test="classification = 'C'">low</xsl:when>
      <xsl:when test="classification = 'D'">medium</xsl:when>
      <xsl:otherwise>high</xsl:otherwise>
    </xsl:choose></level>
  </result>
</xsl:template>
</xsl:stylesheet>
