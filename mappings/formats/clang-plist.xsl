<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: clang-plist
title: Clang Static Analyzer property lists, and CodeChecker's of other analyzers
tool: Clang Static Analyzer
recognise:
  - {root: =plist, dict: any, key: any}
whole: true
carries: [lines]
note: the files stand before or behind the diagnostics that refer to them, so a report is one piece
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- A property list is names, each followed by its value. -->
<xsl:variable name="top" select="/plist/dict"/>
<xsl:variable name="files" select="$top/key[. = 'files']/following-sibling::*[1]/string"/>
<xsl:variable name="analyzer" select="$top/key[. = 'metadata']/following-sibling::*[1]/key[. = 'analyzer']/following-sibling::*[1]"/>

<xsl:template match="/plist">
  <xsl:if test="not($top/key[. = 'diagnostics'])">
    <xsl:message terminate="yes">a property list without diagnostics</xsl:message>
  </xsl:if>
  <records>
    <run>
      <tool><xsl:value-of select="$analyzer/key[. = 'name']/following-sibling::*[1]"/></tool>
      <tool>Clang Static Analyzer</tool>
      <tool_version><xsl:value-of select="$analyzer/key[. = 'version']/following-sibling::*[1]"/></tool_version>
      <tool_version><xsl:value-of select="$top/key[. = 'clang_version']/following-sibling::*[1]"/></tool_version>
    </run>
    <xsl:apply-templates select="$top/key[. = 'diagnostics']/following-sibling::*[1]/dict"/>
  </records>
</xsl:template>

<!-- Checks have names since clang 3.7; the hash is of the line and its function, so two
     diagnostics may share it. -->
<xsl:template match="dict">
  <xsl:variable name="type" select="key[. = 'type']/following-sibling::*[1]"/>
  <xsl:variable name="place" select="key[. = 'location']/following-sibling::*[1]"/>
  <xsl:variable name="file" select="$place/key[. = 'file']/following-sibling::*[1]"/>
  <result>
    <rule><xsl:value-of select="key[. = 'check_name']/following-sibling::*[1]"/></rule>
    <rule><xsl:value-of select="$type"/></rule>
    <rule><xsl:value-of select="key[. = 'category']/following-sibling::*[1]"/></rule>
    <rule>unnamed</rule>
    <xsl:if test="not($type = $analyzer/string)"><rule_title><xsl:value-of select="$type"/></rule_title></xsl:if>
    <message><xsl:value-of select="key[. = 'description']/following-sibling::*[1]"/></message>
    <message><xsl:value-of select="$type"/></message>
    <xsl:if test="string($file)"><path><xsl:value-of select="$files[$file + 1]"/></path></xsl:if>
    <line><xsl:value-of select="$place/key[. = 'line']/following-sibling::*[1]"/></line>
    <column><xsl:value-of select="$place/key[. = 'col']/following-sibling::*[1]"/></column>
    <logical><xsl:value-of select="key[. = 'issue_context']/following-sibling::*[1]"/></logical>
    <tag><xsl:value-of select="key[. = 'category']/following-sibling::*[1]"/></tag>
  </result>
</xsl:template>
</xsl:stylesheet>
