<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: checkmarx-xml
title: Checkmarx SAST (CxSAST) XML report
tool: Checkmarx
recognise:
  - {root: =CxXMLResults}
elements: [Query/Result]
carries: [severities, lines, controls, CWE, dates, suppressions]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/CxXMLResults">
  <records>
    <run tool="Checkmarx" tool_version="{@CheckmarxVersion}" target="{@ProjectName}">
      <start><xsl:call-template name="date"><xsl:with-param name="text" select="@ScanStart"/></xsl:call-template></start>
    </run>
    <xsl:apply-templates select="Query/Result"/>
  </records>
</xsl:template>

<!-- "Sunday, February 25, 2018 11:35:52 AM": the day is enough, no time zone is said. Servers of
     other languages write other words, which are left out. -->
<xsl:template name="date">
  <xsl:param name="text"/>
  <xsl:variable name="day" select="substring-after($text, ', ')"/>
  <xsl:variable name="before" select="substring-before('...JanFebMarAprMayJunJulAugSepOctNovDec', substring($day, 1, 3))"/>
  <xsl:variable name="number" select="normalize-space(substring-before(substring-after($day, ' '), ','))"/>
  <xsl:variable name="year" select="substring(substring-after($day, ', '), 1, 4)"/>
  <xsl:if test="string($before) and $number &gt; 0 and $year &gt; 0">
    <xsl:value-of select="concat($year, '-', format-number(string-length($before) div 3, '00'), '-',
                                 format-number($number, '00'))"/>
  </xsl:if>
</xsl:template>

<!-- The place of a result is the first node of its path. What somebody called not exploitable
     (state 1) is in the report, but no finding. -->
<xsl:template match="Result">
  <xsl:variable name="sink" select="Path/PathNode[last()]"/>
  <xsl:variable name="source" select="Path/PathNode[1]"/>
  <result rule="{../@id}" rule_name="{../@name}" rule_title="{translate(../@name, '_', ' ')}"
          path="{@FileName}" line="{@Line}" column="{@Column}" severity="{@Severity}"
          help_uri="{@DeepLink}">
    <path><xsl:value-of select="$source/FileName"/></path>
    <severity><xsl:value-of select="../@Severity"/></severity>
    <message>
      <xsl:value-of select="translate(../@name, '_', ' ')"/>
      <xsl:if test="$sink and count(Path/PathNode) &gt; 1">
        <xsl:value-of select="concat(': from ', $source/Name, ' to ', $sink/Name, ' (',
                                     $sink/FileName, ':', $sink/Line, ')')"/>
      </xsl:if>
    </message>
    <snippet><xsl:value-of select="$source/Snippet/Line/Code"/></snippet>
    <xsl:if test="../@cweId &gt; 0"><cwe><xsl:value-of select="../@cweId"/></cwe></xsl:if>
    <tag><xsl:value-of select="../@Language"/></tag>
    <tag><xsl:value-of select="../@group"/></tag>
    <xsl:call-template name="categories"><xsl:with-param name="text" select="string(../@categories)"/></xsl:call-template>
    <xsl:if test="@FalsePositive = 'True' or @state = '1'">
      <kind>notApplicable</kind>
      <suppressed>true</suppressed>
      <suppression><xsl:value-of select="@Remark"/></suppression>
      <suppression>not exploitable</suppression>
    </xsl:if>
  </result>
</xsl:template>

<!-- "NIST SP 800-53;SI-10 Information Input Validation (P1)",
     "PCI DSS v3.2;PCI DSS (3.2) - 6.5.1 - Injection flaws", separated by commas. -->
<xsl:template name="categories">
  <xsl:param name="text"/>
  <xsl:variable name="one" select="substring-before(concat($text, ','), ',')"/>
  <xsl:variable name="entry" select="substring-after($one, ';')"/>
  <xsl:choose>
    <xsl:when test="starts-with($one, 'NIST SP 800-53;')">
      <control framework="NIST 800-53 r4" id="{substring-before(concat($entry, ' '), ' ')}"/>
    </xsl:when>
    <xsl:when test="starts-with($one, 'PCI DSS v') and contains($entry, ' - ')">
      <control framework="{substring-before($one, ';')}"
               id="{substring-before(concat(substring-after($entry, ' - '), ' - '), ' - ')}"/>
    </xsl:when>
    <xsl:when test="$entry"><tag><xsl:value-of select="translate($one, ';', ' ')"/></tag></xsl:when>
  </xsl:choose>
  <xsl:if test="contains($text, ',')">
    <xsl:call-template name="categories"><xsl:with-param name="text" select="substring-after($text, ',')"/></xsl:call-template>
  </xsl:if>
</xsl:template>
</xsl:stylesheet>
