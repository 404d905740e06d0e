<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: xanitizer-xml
title: Xanitizer XML
tool: Xanitizer
recognise:
  - {root: =XanitizerFindingsList}
elements: [XanitizerFindingsList/finding]
carries: [severities, lines, dates, suppressions, CWE, CVE]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/XanitizerFindingsList">
  <records>
    <run tool_version="{@xanitizerVersionShort}">
      <xsl:if test="@timeStampLong &gt; 0">
        <end><xsl:value-of select="format-number(@timeStampLong div 1000, '0')"/></end>
      </xsl:if>
    </run>
    <xsl:apply-templates select="finding"/>
  </records>
</xsl:template>

<!-- Ratings go up to 10. Who looked at a finding classifies it; Warning and Information are
     what the tool itself says. Lines below 1 mean none. -->
<xsl:template match="finding">
  <xsl:variable name="node" select="(endNode | node)[1]"/>
  <xsl:variable name="class" select="normalize-space(classification)"/>
  <xsl:variable name="cve" select="substring(concat('CVE-', substring-before(concat(translate(substring-after(
      description, ' CVE-'), '&#10;&#13;,', '   '), ' '), ' ')), 1, 20)"/>
  <result rule="{problemTypeId}" rule_title="{problemType}" severity="{rating}">
    <rule><xsl:value-of select="problemType"/></rule>
    <rule>unnamed</rule>
    <path><xsl:value-of select="substring-after($node/@relativePath, '/SourceCode/')"/></path>
    <path><xsl:if test="string(package)">
      <xsl:value-of select="concat(translate(package, '.', '/'), '/', file)"/></xsl:if></path>
    <path><xsl:value-of select="$node/@relativePath"/></path>
    <path><xsl:value-of select="file"/></path>
    <xsl:if test="line &gt; 0"><line><xsl:value-of select="line"/></line></xsl:if>
    <logical><xsl:value-of select="$node/@classFQN"/></logical>
    <message><xsl:value-of select="normalize-space(description)"/></message>
    <message><xsl:value-of select="problemType"/></message>
    <level><xsl:choose>
      <xsl:when test="$class = 'Information' or not(rating &gt; 0)">info</xsl:when>
      <xsl:when test="rating &gt;= 9">critical</xsl:when>
      <xsl:when test="rating &gt;= 7">high</xsl:when>
      <xsl:when test="rating &gt;= 4">medium</xsl:when>
      <xsl:otherwise>low</xsl:otherwise>
    </xsl:choose></level>
    <cwe><xsl:value-of select="translate(cweNumber, ',', '')"/></cwe>
    <xsl:if test="problemTypeId = 'OWASPDependencyCheckBugTypeID' and contains(description, ' CVE-')">
      <vulnerability><xsl:value-of select="$cve"/></vulnerability>
    </xsl:if>
    <tag><xsl:value-of select="category"/></tag>
    <xsl:if test="$class = 'Intended' or $class = 'Harmless' or $class = 'Ignore' or $class = 'False Positive'">
      <suppressed>true</suppressed>
      <suppression><xsl:value-of select="concat('classified as ', $class)"/></suppression>
    </xsl:if>
  </result>
</xsl:template>
</xsl:stylesheet>
