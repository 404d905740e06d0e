<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: terrascan-xml
title: Terrascan XML
tool: Terrascan
recognise:
  - {root: =results, violations: any}
  - {root: =results, passed_rules: any}
  - {root: =results, scan_summary: any}
elements: [violations/violation, skipped_violations/violation, passed_rules/passed_rule,
  vulnerabilities/vulnerability]
keep: [results/scan_errors, results/scan_summary]
carries: [passes, severities, lines, dates, suppressions]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/results">
  <records>
    <run target="{scan_summary/@file_folder}">
      <!-- "2021-03-02 16:00:46.95002 +0000 UTC" -->
      <xsl:variable name="at" select="scan_summary/@scanned_at"/>
      <xsl:variable name="zone" select="substring-before(substring-after(substring-after($at, ' '), ' '), ' ')"/>
      <xsl:if test="$zone">
        <end><xsl:value-of select="concat(substring-before($at, ' '), 'T',
            substring-before(substring-after($at, ' '), ' '), substring($zone, 1, 3), ':', substring($zone, 4))"/></end>
      </xsl:if>
      <xsl:if test="scan_errors/*">
        <success>false</success>
        <failure><xsl:value-of select="scan_errors/*[1]/@errMsg"/></failure>
        <failure><xsl:value-of select="normalize-space(scan_errors)"/></failure>
      </xsl:if>
    </run>
    <xsl:apply-templates select="violations/* | skipped_violations/* | passed_rules/* | vulnerabilities/*"/>
  </records>
</xsl:template>

<xsl:template match="violation">
  <result rule="{@rule_id}" rule_name="{@rule_name}" rule_title="{@description}"
          message="{@description}" severity="{@severity}" path="{@file}" line="{@line}"
          resource_type="{@resource_type}">
    <xsl:if test="string(@resource_name)">
      <resource>
        <xsl:value-of select="@resource_type"/>
        <xsl:if test="not(string(@resource_type))">resource</xsl:if>
        <xsl:value-of select="concat('.', @resource_name)"/>
      </resource>
    </xsl:if>
    <xsl:if test="parent::skipped_violations">
      <suppressed>true</suppressed>
      <suppression><xsl:value-of select="skip_comment"/></suppression>
      <suppression><xsl:value-of select="@skip_comment"/></suppression>
    </xsl:if>
    <tag><xsl:value-of select="@category"/></tag>
  </result>
</xsl:template>

<xsl:template match="passed_rules/*">
  <result kind="pass" rule="{@rule_id}" rule_name="{@rule_name}" rule_title="{@description}"
          message="{@description}" severity="{@severity}">
    <tag><xsl:value-of select="@category"/></tag>
  </result>
</xsl:template>

<!-- Images that the code refers to (find_vuln). -->
<xsl:template match="vulnerability">
  <result severity="{@severity}" message="{@description}" package="{@package}"
          package_version="{@installed_version}" fixed_version="{@fixed_version}" target="{@container}">
    <rule><xsl:value-of select="@vulnerability_id"/></rule>
    <rule><xsl:value-of select="@id"/></rule>
    <vulnerability><xsl:value-of select="@vulnerability_id"/></vulnerability>
    <reference><xsl:value-of select="@primary_url"/></reference>
  </result>
</xsl:template>
</xsl:stylesheet>
