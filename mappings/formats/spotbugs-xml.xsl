<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: spotbugs-xml
title: SpotBugs and FindBugs XML, with or without messages
tool: SpotBugs
recognise:
  - {root: =BugCollection, "@version": any}
elements: [BugCollection/BugInstance, BugCollection/BugPattern]
carries: [severities, lines, CWE, dates]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/BugCollection">
  <records>
    <run tool="SpotBugs" tool_version="{@version}">
      <xsl:if test="number(@analysisTimestamp) &gt; 0">
        <end><xsl:value-of select="format-number(@analysisTimestamp div 1000, '0')"/></end>
      </xsl:if>
    </run>
    <xsl:apply-templates select="BugInstance | BugPattern"/>
  </records>
</xsl:template>

<!-- With messages (-xml:withMessages) the patterns stand behind the bugs. -->
<xsl:template match="BugPattern">
  <rule rule="{@type}" rule_title="{ShortDescription}">
    <xsl:if test="number(@cweid) &gt; 0"><cwe><xsl:value-of select="@cweid"/></cwe></xsl:if>
    <tag><xsl:value-of select="@category"/></tag>
  </rule>
</xsl:template>

<!-- The place is the line if there is one, else the method's, the field's, the class's. -->
<xsl:template match="BugInstance">
  <result rule="{@type}" severity="{@priority}">
    <rule_title><xsl:value-of select="ShortMessage"/></rule_title>
    <xsl:apply-templates select="(SourceLine[@primary = 'true'] | SourceLine[not(../SourceLine/@primary)]
        | Method[not(../SourceLine)]/SourceLine | Field[not(../SourceLine | ../Method/SourceLine)]/SourceLine
        | Class[not(../SourceLine | ../Method/SourceLine | ../Field/SourceLine)]/SourceLine)[1]"/>
    <message><xsl:value-of select="LongMessage"/></message>
    <message><xsl:value-of select="ShortMessage"/></message>
    <message><xsl:value-of select="concat(@type, ' in ', Class[1]/@classname)"/></message>
    <!-- Ranks are finer than priorities, and what SARIF levels come from; old files have none. -->
    <level><xsl:choose>
      <xsl:when test="@rank &gt; 14">low</xsl:when>
      <xsl:when test="@rank &gt; 9">medium</xsl:when>
      <xsl:when test="@rank &gt; 0">high</xsl:when>
      <xsl:when test="@priority = '1'">high</xsl:when>
      <xsl:when test="@priority = '2'">medium</xsl:when>
      <xsl:otherwise>low</xsl:otherwise>
    </xsl:choose></level>
    <xsl:if test="number(@cweid) &gt; 0"><cwe><xsl:value-of select="@cweid"/></cwe></xsl:if>
    <tag><xsl:value-of select="@category"/></tag>
    <logical><xsl:value-of select="Class[1]/@classname"/>
      <xsl:if test="Method"><xsl:value-of select="concat('.', Method[1]/@name)"/></xsl:if></logical>
  </result>
</xsl:template>

<xsl:template match="SourceLine">
  <path><xsl:value-of select="@sourcepath"/></path>
  <path><xsl:value-of select="@sourcefile"/></path>
  <line><xsl:value-of select="@start"/></line>
  <end_line><xsl:value-of select="@end"/></end_line>
</xsl:template>
</xsl:stylesheet>
