<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: fxcop-xml
title: FxCop and Visual Studio Code Analysis XML
tool: FxCop
recognise:
  - {root: =FxCopReport}
elements: [Messages/Message, Rules/Rule]
carries: [severities, lines, dates, suppressions]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- The version is that of the tool. -->
<xsl:template match="/FxCopReport">
  <records>
    <run tool_version="{@Version}"/>
    <xsl:apply-templates select="Rules/Rule"/>
    <xsl:apply-templates select=".//Message/Issue"/>
  </records>
</xsl:template>

<xsl:template match="Rule">
  <rule rule="{@CheckId}" rule_name="{@TypeName}" rule_title="{Name}" help_uri="{Url}">
    <tag><xsl:value-of select="@Category"/></tag>
  </rule>
</xsl:template>

<!-- A message has an issue for each place. -->
<xsl:template match="Issue">
  <xsl:variable name="message" select=".."/>
  <result rule_name="{$message/@TypeName}" severity="{@Level}" line="{@Line}">
    <rule><xsl:value-of select="$message/@CheckId"/></rule>
    <rule><xsl:value-of select="$message/@TypeName"/></rule>
    <rule>unnamed</rule>
    <xsl:call-template name="level"/>
    <path>
      <xsl:if test="string(@File)">
        <xsl:value-of select="@Path"/>
        <xsl:if test="string(@Path)">\</xsl:if>
        <xsl:value-of select="@File"/>
      </xsl:if>
    </path>
    <logical>
      <xsl:for-each select="ancestor::Namespace | ancestor::Type | ancestor::Member | ancestor::Resource">
        <xsl:if test="position() &gt; 1">.</xsl:if>
        <xsl:value-of select="translate(@Name, '#', '')"/>
      </xsl:for-each>
    </logical>
    <target><xsl:value-of select="ancestor::Module[1]/@Name"/></target>
    <message><xsl:value-of select="normalize-space()"/></message>
    <message><xsl:value-of select="$message/@TypeName"/></message>
    <first_seen><xsl:value-of select="$message/@Created"/></first_seen>
    <tag><xsl:value-of select="$message/@Category"/></tag>
    <xsl:choose>
      <xsl:when test="$message/@Status = 'Absent'"><kind>notApplicable</kind></xsl:when>
      <xsl:when test="starts-with($message/@Status, 'Excluded')">
        <suppressed>true</suppressed>
        <suppression><xsl:value-of select="$message/Notes/User/Note"/></suppression>
        <suppression>excluded in FxCop</suppression>
      </xsl:when>
    </xsl:choose>
  </result>
</xsl:template>

<xsl:template name="level">
  <level><xsl:choose>
    <xsl:when test="@Level = 'CriticalError'">high</xsl:when>
    <xsl:when test="@Level = 'CriticalWarning'">medium</xsl:when>
    <xsl:when test="@Level = 'Informational'">info</xsl:when>
  </xsl:choose></level>
</xsl:template>
</xsl:stylesheet>
