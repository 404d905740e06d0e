<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: resharper-xml
title: ReSharper InspectCode XML
tool: InspectCode
recognise:
  - {root: =Report, "@ToolsVersion": any}
elements: [Project/Issue]
keep: [Report/IssueTypes]
carries: [severities, lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>
<xsl:key name="type" match="IssueType" use="@Id"/>

<xsl:template match="/Report">
  <records>
    <run tool_version="{@ToolsVersion}"/>
    <xsl:apply-templates select="IssueTypes/IssueType"/>
    <xsl:apply-templates select="Issues/Project/Issue"/>
  </records>
</xsl:template>

<xsl:template match="IssueType">
  <rule rule="{@Id}" rule_title="{@Description}" help_uri="{@WikiUrl}">
    <tag><xsl:value-of select="@Category"/></tag>
  </rule>
</xsl:template>

<!-- The severity may be the issue's own, where the solution sets another one. -->
<xsl:template match="Issue">
  <xsl:variable name="severity" select="(@Severity | key('type', @TypeId)/@Severity[not(current()/@Severity)])[1]"/>
  <result rule="{@TypeId}" path="{@File}" message="{@Message}" severity="{$severity}"
          target="{../@Name}">
    <!-- What stands on the first line of a file has no line. -->
    <line>
      <xsl:value-of select="@Line"/>
      <xsl:if test="not(@Line)">1</xsl:if>
    </line>
    <level><xsl:choose>
      <xsl:when test="$severity = 'SUGGESTION'">low</xsl:when>
      <xsl:when test="$severity = 'HINT'">info</xsl:when>
    </xsl:choose></level>
  </result>
</xsl:template>
</xsl:stylesheet>
