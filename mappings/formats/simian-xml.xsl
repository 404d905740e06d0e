<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: simian-xml
title: Simian XML (duplicated code)
tool: Simian
recognise:
  - {root: =simian}
elements: [check/set]
carries: [lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/simian">
  <records>
    <run tool_version="{@version}"/>
    <xsl:apply-templates select="check/set"/>
  </records>
</xsl:template>

<!-- One record for each group of copies, at the first of them. There is no severity. -->
<xsl:template match="set">
  <result rule="duplication" rule_title="Duplicated code" level="low" path="{block[1]/@sourceFile}"
          line="{block[1]/@startLineNumber}" end_line="{block[1]/@endLineNumber}">
    <message>
      <xsl:value-of select="concat(@lineCount, ' lines are the same in ')"/>
      <xsl:for-each select="block">
        <xsl:if test="position() &gt; 1">, </xsl:if>
        <xsl:value-of select="concat(@sourceFile, ':', @startLineNumber)"/>
      </xsl:for-each>
    </message>
  </result>
</xsl:template>
</xsl:stylesheet>
