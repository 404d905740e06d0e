<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: appspider-xml
title: Rapid7 AppSpider XML (VulnerabilitiesSummary.xml)
tool: AppSpider
recognise:
  - {root: =VulnSummary}
elements: [VulnList/Vuln]
keep: [VulnSummary/AppVersion, VulnSummary/ScanName, VulnSummary/ScanStarted, VulnSummary/ScanEnded]
carries: [severities, CWE, dates]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/VulnSummary">
  <records>
    <run tool_version="{AppVersion}" target="{ScanName}" start="{ScanStarted}" end="{ScanEnded}"/>
    <xsl:apply-templates select="VulnList/Vuln"/>
  </records>
</xsl:template>

<!-- The severity is "2-Low". Modules find several things, so the attack is the rule. The
     traffic and what matched are not read. -->
<xsl:template match="Vuln">
  <result severity="{AttackScore}" last_seen="{ScanEnd}">
    <rule><xsl:value-of select="VulnType"/></rule>
    <rule><xsl:value-of select="AttackType"/></rule>
    <rule>unnamed</rule>
    <rule_title><xsl:value-of select="VulnType"/></rule_title>
    <level><xsl:choose>
      <xsl:when test="starts-with(AttackScore, '5')">critical</xsl:when>
      <xsl:when test="starts-with(AttackScore, '4')">high</xsl:when>
      <xsl:when test="starts-with(AttackScore, '3')">medium</xsl:when>
      <xsl:when test="starts-with(AttackScore, '2')">low</xsl:when>
      <xsl:when test="starts-with(AttackScore, '1') or starts-with(AttackScore, '0')">info</xsl:when>
    </xsl:choose></level>
    <address><xsl:value-of select="substring-before(concat(NormalizedUrl, '?'), '?')"/></address>
    <address><xsl:value-of select="substring-before(concat(VulnUrl, '?'), '?')"/></address>
    <address><xsl:value-of select="WebSite"/></address>
    <message format="html"><xsl:value-of select="Description"/></message>
    <message><xsl:value-of select="VulnType"/></message>
    <fix format="html"><xsl:value-of select="Recommendation"/></fix>
    <xsl:if test="CweId &gt; 0"><cwe><xsl:value-of select="CweId"/></cwe></xsl:if>
    <tag><xsl:value-of select="AttackClass"/></tag>
    <xsl:if test="string(ParameterName) and ParameterName != 'N/A'"><tag><xsl:value-of select="concat('parameter:', ParameterName)"/></tag></xsl:if>
    <xsl:if test="string(Confidence)"><tag><xsl:value-of select="concat('confidence:', Confidence)"/></tag></xsl:if>
  </result>
</xsl:template>
</xsl:stylesheet>
