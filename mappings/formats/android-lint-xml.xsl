<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: android-lint-xml
title: Android Lint XML
tool: Android Lint
recognise:
  - {root: =issues, "@by": ^lint}
  - {root: =issues, "@format": any, "@burpVersion": absent}
elements: [issues/issue]
carries: [severities, lines, suppressions]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/issues">
  <records>
    <run tool_version="{substring-after(@by, 'lint ')}"/>
    <xsl:apply-templates select="issue"/>
  </records>
</xsl:template>

<!-- The first location is the place. A baseline lists what is accepted. -->
<xsl:template match="issue">
  <result rule="{@id}" rule_title="{@summary}" severity="{@severity}" message="{@message}"
          path="{location[1]/@file}" line="{location[1]/@line}" column="{location[1]/@column}">
    <level><xsl:choose>
      <xsl:when test="@severity = 'Fatal'">high</xsl:when>
      <xsl:when test="starts-with(@severity, 'Info') or @severity = 'Hint' or @severity = 'Ignore'">info</xsl:when>
    </xsl:choose></level>
    <message><xsl:value-of select="@summary"/></message>
    <snippet><xsl:value-of select="normalize-space(@errorLine1)"/></snippet>
    <xsl:call-template name="links"><xsl:with-param name="text" select="normalize-space(@urls)"/></xsl:call-template>
    <xsl:if test="not(@urls)"><reference><xsl:value-of select="@url"/></reference></xsl:if>
    <tag><xsl:value-of select="@category"/></tag>
    <xsl:if test="../@type = 'baseline'">
      <suppressed>true</suppressed>
      <suppression>in the baseline</suppression>
    </xsl:if>
  </result>
</xsl:template>

<xsl:template name="links">
  <xsl:param name="text"/>
  <xsl:if test="$text">
    <reference><xsl:value-of select="normalize-space(substring-before(concat($text, ','), ','))"/></reference>
    <xsl:call-template name="links"><xsl:with-param name="text" select="substring-after($text, ',')"/></xsl:call-template>
  </xsl:if>
</xsl:template>
</xsl:stylesheet>
