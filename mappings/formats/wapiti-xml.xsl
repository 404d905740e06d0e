<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: wapiti-xml
title: Wapiti XML
tool: Wapiti
recognise:
  - {root: =report, report_infos: any}
  - {root: =report, bugTypeList: any}
elements: [entries/entry, bugList/bug]
keep: [report/report_infos, report/generatedBy, vulnerability/description, vulnerability/solution, vulnerability/references, anomaly/description, anomaly/solution, anomaly/references, additional/description, additional/solution, additional/references]
carries: [severities, CWE, dates]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:variable name="target" select="string(/report/report_infos/info[@name = 'target'])"/>

<xsl:template match="/report">
  <records>
    <run target="{$target}">
      <xsl:variable name="version" select="concat(report_infos/info[@name = 'generatorVersion'], generatedBy/@id)"/>
      <tool_version><xsl:value-of select="substring-after($version, 'Wapiti ')"/></tool_version>
      <tool_version><xsl:value-of select="$version"/></tool_version>
      <start><xsl:value-of select="report_infos/info[@name = 'dateOfScan']"/></start>
    </run>
    <xsl:apply-templates select="vulnerabilities/vulnerability/entries/entry"/>
    <!-- What went wrong in the application, and what was noticed, are no vulnerabilities. -->
    <xsl:apply-templates select="anomalies/anomaly/entries/entry | additionals/additional/entries/entry">
      <xsl:with-param name="kind" select="'informational'"/>
    </xsl:apply-templates>
    <xsl:apply-templates select="bugTypeList/bugType/bugList/bug"/>
  </records>
</xsl:template>

<!-- The requests are left out: they hold cookies. -->
<xsl:template match="entry">
  <xsl:param name="kind"/>
  <xsl:variable name="class" select="../.."/>
  <result rule="{$class/@name}" kind="{$kind}" severity="{level}">
    <xsl:variable name="site">
      <xsl:choose>
        <xsl:when test="substring($target, string-length($target)) = '/'">
          <xsl:value-of select="substring($target, 1, string-length($target) - 1)"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$target"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <address><xsl:value-of select="concat($site, path)"/></address>
    <xsl:call-template name="level"><xsl:with-param name="number" select="level"/></xsl:call-template>
    <message><xsl:value-of select="info"/></message>
    <message><xsl:value-of select="$class/description"/></message>
    <message><xsl:value-of select="$class/@name"/></message>
    <fix><xsl:value-of select="$class/solution"/></fix>
    <xsl:for-each select="$class/references/reference">
      <xsl:if test="starts-with(title, 'CWE-')"><cwe><xsl:value-of select="substring-before(concat(title, ':'), ':')"/></cwe></xsl:if>
      <reference><xsl:value-of select="url"/></reference>
    </xsl:for-each>
    <xsl:if test="string(parameter)"><tag><xsl:value-of select="concat('parameter:', parameter)"/></tag></xsl:if>
  </result>
</xsl:template>

<!-- Wapiti 2, where 1 is the worst. -->
<xsl:template match="bug">
  <result rule="{../../@name}" severity="{@level}" message="{info}">
    <address><xsl:value-of select="url"/></address>
    <address><xsl:value-of select="peer/addr"/></address>
    <level><xsl:choose>
      <xsl:when test="@level = 1">high</xsl:when>
      <xsl:when test="@level = 2">medium</xsl:when>
      <xsl:when test="@level = 3">low</xsl:when>
    </xsl:choose></level>
    <message><xsl:value-of select="../../@name"/></message>
    <xsl:if test="string(parameter)"><tag><xsl:value-of select="concat('parameter:', parameter)"/></tag></xsl:if>
  </result>
</xsl:template>

<xsl:template name="level">
  <xsl:param name="number"/>
  <level><xsl:choose>
    <xsl:when test="$number = 4">critical</xsl:when>
    <xsl:when test="$number = 3">high</xsl:when>
    <xsl:when test="$number = 2">medium</xsl:when>
    <xsl:when test="$number = 1">low</xsl:when>
    <xsl:when test="$number = 0">info</xsl:when>
  </xsl:choose></level>
</xsl:template>
</xsl:stylesheet>
