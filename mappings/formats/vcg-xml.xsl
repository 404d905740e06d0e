<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: vcg-xml
title: VisualCodeGrepper XML
tool: VisualCodeGrepper
recognise:
  - {root: =CodeIssueCollection}
elements: [CodeIssueCollection/CodeIssue]
carries: [severities, lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/">
  <records><xsl:apply-templates select="CodeIssueCollection/CodeIssue"/></records>
</xsl:template>

<!-- Rules have no id but their title. Priorities: 1 critical ... 5 low, 6 a suspicious comment,
     7 anything else. -->
<xsl:template match="CodeIssue">
  <result severity="{Severity}" path="{FileName}" line="{Line}">
    <rule><xsl:value-of select="Title"/></rule>
    <rule>unnamed</rule>
    <message><xsl:value-of select="Description"/></message>
    <message><xsl:value-of select="Title"/></message>
    <level><xsl:choose>
      <xsl:when test="Priority = 4 or Severity = 'Standard'">medium</xsl:when>
      <xsl:when test="Priority = 6 or Priority = 7">info</xsl:when>
    </xsl:choose></level>
  </result>
</xsl:template>
</xsl:stylesheet>
