<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: jenkins-issues-xml
title: Jenkins warnings (issues XML)
tool: Jenkins warnings
recognise:
  - {root: =issues, lineStart: any}
  - {root: =issues, fileName: any, "@burpVersion": absent, "@format": absent}
elements: [issues/issue]
carries: [severities, lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/">
  <records><xsl:apply-templates select="issues/issue"/></records>
</xsl:template>

<!-- "-" stands for nothing. -->
<xsl:template match="issue">
  <result tool="{origin}" severity="{severity}" line="{lineStart}" end_line="{lineEnd}"
          column="{columnStart}" end_column="{columnEnd}">
    <rule><xsl:value-of select="type[. != '-']"/></rule>
    <rule><xsl:value-of select="category[. != '-']"/></rule>
    <rule>unnamed</rule>
    <path><xsl:value-of select="fileName[. != '-']"/></path>
    <message><xsl:value-of select="message"/></message>
    <message format="html"><xsl:value-of select="description"/></message>
    <logical><xsl:value-of select="packageName[. != '-']"/></logical>
    <tag><xsl:value-of select="category[. != '-']"/></tag>
  </result>
</xsl:template>
</xsl:stylesheet>
