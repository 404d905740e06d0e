<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: phpcs-xml
title: PHP_CodeSniffer XML
tool: PHP_CodeSniffer
recognise:
  - {root: =phpcs}
elements: [file/error, file/warning]
carries: [severities, lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/phpcs">
  <records>
    <run tool_version="{@version}"/>
    <xsl:apply-templates select="file/error | file/warning"/>
  </records>
</xsl:template>

<!-- The attribute severity is a weight, 5 as a rule; the element's name says more. -->
<xsl:template match="error | warning">
  <result path="{../@name}" line="{@line}" column="{@column}" severity="{name()}">
    <rule><xsl:value-of select="@source"/></rule>
    <rule>unnamed</rule>
    <message><xsl:value-of select="."/></message>
  </result>
</xsl:template>
</xsl:stylesheet>
