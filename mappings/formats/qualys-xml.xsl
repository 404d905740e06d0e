<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: qualys-xml
title: Qualys vulnerability scan results (SCAN XML)
tool: Qualys
recognise:
  - {root: =SCAN, HEADER: any}
elements: [CAT/VULN]
keep: [SCAN/HEADER]
carries: [severities, dates, CVSS, CVE]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- Beside the vulnerabilities a scan lists information, services and what may be a
     vulnerability (PRACTICES); these are left out. -->
<xsl:template match="/SCAN">
  <xsl:variable name="key" select="HEADER/KEY"/>
  <records>
    <run tool="Qualys" start="{$key[@value = 'DATE']}" target="{$key[@value = 'TITLE']}">
      <xsl:if test="$key[@value = 'STATUS'] and $key[@value = 'STATUS'] != 'FINISHED'">
        <success>false</success>
        <failure><xsl:value-of select="concat('status ', $key[@value = 'STATUS'])"/></failure>
      </xsl:if>
    </run>
    <xsl:apply-templates select=".//VULN"/>
  </records>
</xsl:template>

<xsl:template match="VULN">
  <result rule="{@number}" rule_title="{TITLE}" severity="{@severity}" address="{ancestor::IP/@value}"
          port="{../@port}" protocol="{../@protocol}">
    <target><xsl:value-of select="ancestor::IP/@name"/></target>
    <level><xsl:choose>
      <xsl:when test="@severity = '5'">critical</xsl:when>
      <xsl:when test="@severity = '4'">high</xsl:when>
      <xsl:when test="@severity = '3'">medium</xsl:when>
      <xsl:when test="@severity = '2'">low</xsl:when>
      <xsl:otherwise>info</xsl:otherwise>
    </xsl:choose></level>
    <cvss_score><xsl:value-of select="CVSS3_BASE"/></cvss_score>
    <cvss_score><xsl:value-of select="CVSS_BASE"/></cvss_score>
    <message format="html"><xsl:value-of select="DIAGNOSIS"/></message>
    <message><xsl:value-of select="TITLE"/></message>
    <fix format="html"><xsl:if test="SOLUTION != 'N/A'"><xsl:value-of select="SOLUTION"/></xsl:if></fix>
    <xsl:for-each select="CVE_ID_LIST/CVE_ID/ID">
      <vulnerability><xsl:value-of select="."/></vulnerability>
    </xsl:for-each>
    <xsl:for-each select="VENDOR_REFERENCE_LIST/VENDOR_REFERENCE/URL">
      <reference><xsl:value-of select="."/></reference>
    </xsl:for-each>
    <tag><xsl:value-of select="../@value"/></tag>
    <xsl:if test="PCI_FLAG = '1'"><tag>PCI</tag></xsl:if>
    <xsl:if test="CORRELATION/EXPLOITABILITY"><tag>exploit-available</tag></xsl:if>
  </result>
</xsl:template>
</xsl:stylesheet>
