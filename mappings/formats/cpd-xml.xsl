<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: cpd-xml
title: CPD (PMD's copy and paste detector) and jscpd XML
tool: PMD
recognise:
  - {root: =pmd-cpd}
elements: [pmd-cpd/duplication]
carries: [lines, dates]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/*">
  <records>
    <run tool_version="{@pmdVersion}" end="{@timestamp}"/>
    <xsl:apply-templates select="*[local-name() = 'duplication']"/>
  </records>
</xsl:template>

<!-- One record for each group of copies, at the first of them. jscpd gives each file its text,
     CPD the group one. There is no severity. -->
<xsl:template match="*[local-name() = 'duplication']">
  <xsl:variable name="files" select="*[local-name() = 'file']"/>
  <result rule="duplication" path="{$files[1]/@path}" line="{$files[1]/@line}"
          end_line="{$files[1]/@endline}" column="{$files[1]/@column}"
          end_column="{$files[1]/@endcolumn}" level="low">
    <!-- jscpd counts the lines from the first to the last as one less than there are. -->
    <end_line>
      <xsl:value-of select="$files[1]/@line + @lines - number(not($files/*[local-name() = 'codefragment']))"/>
    </end_line>
    <xsl:if test="$files/*[local-name() = 'codefragment']"><tool>jscpd</tool></xsl:if>
    <rule_title>Duplicated code</rule_title>
    <message>
      <xsl:value-of select="concat(@lines, ' lines')"/>
      <xsl:if test="@tokens"><xsl:value-of select="concat(' (', @tokens, ' tokens)')"/></xsl:if>
      <xsl:text> are the same in </xsl:text>
      <xsl:for-each select="$files">
        <xsl:if test="position() &gt; 1">, </xsl:if>
        <xsl:value-of select="concat(@path, ':', @line)"/>
      </xsl:for-each>
    </message>
  </result>
</xsl:template>
</xsl:stylesheet>
