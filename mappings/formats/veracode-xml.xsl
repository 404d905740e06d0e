<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: veracode-xml
title: Veracode detailed report
tool: Veracode
recognise:
  - {root: =detailedreport}
elements: [staticflaws/flaw, dynamicflaws/flaw, manualflaws/flaw, vulnerabilities/vulnerability]
keep: [category/recommendations, component/file_paths]
carries: [severities, lines, dates, CVSS, CWE, CVE, suppressions]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:v="https://www.veracode.com/schema/reports/export/1.0" exclude-result-prefixes="v">
<xsl:output method="xml"/>

<xsl:template match="/v:detailedreport">
  <records>
    <run tool="Veracode" target="{@app_name}" revision="{@version}">
      <end><xsl:call-template name="time"><xsl:with-param name="text" select="@generation_date"/></xsl:call-template></end>
    </run>
    <xsl:apply-templates select=".//v:flaw | .//v:component/v:vulnerabilities/v:vulnerability"/>
  </records>
</xsl:template>

<!-- "2020-06-01 10:02:01 UTC" -->
<xsl:template name="time">
  <xsl:param name="text"/>
  <xsl:if test="substring($text, 20) = ' UTC'">
    <xsl:value-of select="concat(translate(substring($text, 1, 19), ' ', 'T'), 'Z')"/>
  </xsl:if>
</xsl:template>

<xsl:template name="severity">
  <severity><xsl:value-of select="@severity"/></severity>
  <level><xsl:choose>
    <xsl:when test="@severity = '5'">critical</xsl:when>
    <xsl:when test="@severity = '4'">high</xsl:when>
    <xsl:when test="@severity = '3'">medium</xsl:when>
    <xsl:when test="@severity = '2' or @severity = '1'">low</xsl:when>
    <xsl:otherwise>info</xsl:otherwise>
  </xsl:choose></level>
</xsl:template>

<!-- Its rules are the CWEs, as in Veracode's SARIF. -->
<xsl:template match="v:flaw">
  <result rule="{@cweid}" rule_title="{../../@cwename}" path="{@sourcefilepath}{@sourcefile}"
          line="{@line}" logical="{@functionprototype}" address="{@url}">
    <rule_title><xsl:value-of select="@categoryname"/></rule_title>
    <xsl:call-template name="severity"/>
    <message><xsl:value-of select="@description"/></message>
    <message><xsl:value-of select="concat(@categoryname, ' ', @type)"/></message>
    <cwe><xsl:value-of select="@cweid"/></cwe>
    <tag><xsl:value-of select="@categoryname"/></tag>
    <target><xsl:value-of select="@module"/></target>
    <first_seen><xsl:call-template name="time"><xsl:with-param name="text" select="@date_first_occurrence"/></xsl:call-template></first_seen>
    <fix><xsl:for-each select="ancestor::v:category/v:recommendations//v:para | ancestor::v:category/v:recommendations//v:bulletitem">
      <xsl:value-of select="concat(@text, '&#10;')"/></xsl:for-each></fix>
    <xsl:choose>
      <xsl:when test="@remediation_status = 'Fixed'"><kind>notApplicable</kind></xsl:when>
      <xsl:when test="@mitigation_status = 'accepted'">
        <suppressed>true</suppressed>
        <suppression><xsl:value-of select="v:mitigations/v:mitigation[1]/@description"/></suppression>
        <suppression><xsl:value-of select="@mitigation_status_desc"/></suppression>
      </xsl:when>
    </xsl:choose>
  </result>
</xsl:template>

<xsl:template match="v:vulnerability">
  <xsl:variable name="component" select="../.."/>
  <result rule="{@cve_id}" cvss_score="{@cvss_score}" package="{$component/@library}"
          package_version="{$component/@version}">
    <rule><xsl:value-of select="@vulnerability_id"/></rule>
    <package><xsl:value-of select="$component/@file_name"/></package>
    <path><xsl:value-of select="$component/v:file_paths/v:file_path[1]/@value"/></path>
    <path><xsl:value-of select="$component/@file_name"/></path>
    <xsl:call-template name="severity"/>
    <message><xsl:value-of select="@cve_summary"/></message>
    <xsl:if test="string(@cve_id)"><vulnerability><xsl:value-of select="@cve_id"/></vulnerability></xsl:if>
    <xsl:if test="string(@cwe_id)"><cwe><xsl:value-of select="@cwe_id"/></cwe></xsl:if>
    <first_seen><xsl:call-template name="time"><xsl:with-param name="text" select="@first_found_date"/></xsl:call-template></first_seen>
    <xsl:if test="@mitigation = 'true'">
      <kind>notApplicable</kind>
      <suppressed>true</suppressed>
      <suppression><xsl:value-of select="@mitigation_type"/></suppression>
      <suppression>mitigated</suppression>
    </xsl:if>
  </result>
</xsl:template>
</xsl:stylesheet>
