<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: jcreport-xml
title: JCReport XML
tool: JCReport
recognise:
  - {root: =report, file: any, item: any, tags: absent}
elements: [file/item]
carries: [severities, lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/">
  <records><xsl:apply-templates select="report/file/item"/></records>
</xsl:template>

<!-- JCReport gathers what other linters say; the origin is the linter. -->
<xsl:template match="item">
  <result severity="{@severity}" path="{../@name}" line="{@line}" end_line="{@end-line}" tool="{@origin}">
    <rule><xsl:value-of select="@finding-type"/></rule>
    <rule>unnamed</rule>
    <!-- Column 0 is none. -->
    <xsl:if test="@column &gt; 0">
      <column><xsl:value-of select="@column"/></column>
      <end_column><xsl:value-of select="@end-column"/></end_column>
    </xsl:if>
    <message><xsl:value-of select="@message"/></message>
    <logical><xsl:value-of select="../@classname"/></logical>
    <level><xsl:choose>
      <xsl:when test="@severity = 'CriticalError' or @severity = 'Error'">high</xsl:when>
      <xsl:when test="@severity = 'CriticalWarning' or @severity = 'Warning'">medium</xsl:when>
      <xsl:when test="@severity = 'Info'">info</xsl:when>
      <xsl:otherwise>low</xsl:otherwise>
    </xsl:choose></level>
  </result>
</xsl:template>
</xsl:stylesheet>
