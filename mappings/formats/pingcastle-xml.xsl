<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: pingcastle-xml
title: PingCastle health checks of Active Directory
tool: PingCastle
recognise:
  - {root: =HealthcheckData}
elements: [RiskRules/HealthcheckRiskRule]
keep: [HealthcheckData/EngineVersion, HealthcheckData/GenerationDate, HealthcheckData/DomainFQDN]
carries: [severities, dates]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/HealthcheckData">
  <records>
    <run tool_version="{EngineVersion}" end="{GenerationDate}" target="{DomainFQDN}"/>
    <xsl:apply-templates select="RiskRules/HealthcheckRiskRule"/>
  </records>
</xsl:template>

<!-- The risk is a number of points, up to 100 of them; 0 informs. -->
<xsl:template match="HealthcheckRiskRule">
  <xsl:variable name="domain" select="/HealthcheckData/DomainFQDN"/>
  <result rule="{RiskId}" severity="{Points}" target="{$domain}" resource="{$domain}"
          resource_type="Active Directory domain" message="{Rationale}">
    <rule>unnamed</rule>
    <message><xsl:value-of select="RiskId"/></message>
    <level><xsl:choose>
      <xsl:when test="Points &gt;= 50">critical</xsl:when>
      <xsl:when test="Points &gt;= 20">high</xsl:when>
      <xsl:when test="Points &gt;= 10">medium</xsl:when>
      <xsl:when test="Points &gt; 0">low</xsl:when>
      <xsl:otherwise>info</xsl:otherwise>
    </xsl:choose></level>
    <tag><xsl:value-of select="Category"/></tag>
    <tag><xsl:value-of select="Model"/></tag>
  </result>
</xsl:template>
</xsl:stylesheet>
