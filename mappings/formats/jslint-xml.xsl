<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: jslint-xml
title: JSLint XML, which JSHint and CSSLint write too
tool: JSLint
recognise:
  - {root: =jslint}
  - {root: =csslint}
  - {root: =lint, issue: any}
elements: [file/issue]
carries: [severities, lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/*">
  <records><xsl:apply-templates select="file/issue"/></records>
</xsl:template>

<!-- There are no ids of rules, but for JSHint's, whose severity is the class of the code, and
     what CSSLint may add. -->
<xsl:template match="issue">
  <xsl:variable name="word" select="translate(@severity, 'EWINFORGA', 'ewinforga')"/>
  <result path="{../@name}" line="{@line}" column="{@char}" message="{@reason}" severity="{@severity}">
    <rule><xsl:value-of select="@rule"/></rule>
    <rule>unnamed</rule>
    <xsl:choose>
      <xsl:when test="/csslint or /lint"><tool>CSSLint</tool></xsl:when>
      <xsl:when test="@severity"><tool>JSHint</tool></xsl:when>
    </xsl:choose>
    <level><xsl:choose>
      <xsl:when test="$word = 'e'">high</xsl:when>
      <xsl:when test="$word = 'w'">medium</xsl:when>
      <xsl:when test="$word = 'i'">low</xsl:when>
      <xsl:when test="not(@severity)">low</xsl:when>
    </xsl:choose></level>
  </result>
</xsl:template>
</xsl:stylesheet>
