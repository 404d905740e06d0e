<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: stylecop-xml
title: StyleCop XML
tool: StyleCop
recognise:
  - {root: =StyleCopViolations}
  - {root: =SourceAnalysisViolations}
elements: [StyleCopViolations/Violation, SourceAnalysisViolations/Violation]
carries: [lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/*">
  <records><xsl:apply-templates select="Violation"/></records>
</xsl:template>

<!-- StyleCop has no severities. -->
<xsl:template match="Violation">
  <result rule_name="{@Rule}" level="low" path="{@Source}" line="{@LineNumber}">
    <rule><xsl:value-of select="@RuleId"/></rule>
    <rule><xsl:value-of select="@Rule"/></rule>
    <rule>unnamed</rule>
    <message><xsl:value-of select="normalize-space()"/></message>
    <logical><xsl:choose>
      <xsl:when test="starts-with(@Section, 'Root.')"><xsl:value-of select="substring-after(@Section, 'Root.')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@Section"/></xsl:otherwise>
    </xsl:choose></logical>
    <tag><xsl:value-of select="@RuleNamespace"/></tag>
  </result>
</xsl:template>
</xsl:stylesheet>
