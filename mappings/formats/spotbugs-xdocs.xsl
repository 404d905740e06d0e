<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: spotbugs-xdocs
title: SpotBugs and FindBugs XML for Maven (xdocs)
tool: SpotBugs
recognise:
  - {root: =BugCollection, file: any}
  - {root: =BugCollection, "@threshold": any}
elements: [file/BugInstance]
over: [spotbugs-xml]
carries: [severities, lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/BugCollection">
  <records>
    <run tool_version="{@version}"/>
    <xsl:apply-templates select="file/BugInstance"/>
  </records>
</xsl:template>

<!-- There are classes only; the file is named like the outermost of them. -->
<xsl:template match="BugInstance">
  <xsl:variable name="class" select="../@classname"/>
  <result rule="{@type}" severity="{@priority}" message="{@message}" logical="{$class}">
    <path>
      <xsl:value-of select="translate(substring-before(concat($class, '$'), '$'), '.', '/')"/>
      <xsl:text>.java</xsl:text>
    </path>
    <!-- Without a line it is -1. -->
    <xsl:if test="@line &gt; 0"><line><xsl:value-of select="@line"/></line></xsl:if>
    <tag><xsl:value-of select="@category"/></tag>
    <level><xsl:choose>
      <xsl:when test="@priority = 'High'">high</xsl:when>
      <xsl:when test="@priority = 'Normal'">medium</xsl:when>
      <xsl:otherwise>low</xsl:otherwise>
    </xsl:choose></level>
  </result>
</xsl:template>
</xsl:stylesheet>
