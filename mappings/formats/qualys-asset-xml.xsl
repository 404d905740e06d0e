<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: qualys-asset-xml
title: Qualys asset data report (host based findings)
tool: Qualys
recognise:
  - {root: =ASSET_DATA_REPORT}
carries: [severities, dates, CVSS, CVE]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- What a QID means comes after the hosts, under an id of its own. -->
<xsl:key name="details" match="VULN_DETAILS" use="@id"/>
<xsl:key name="details-of-qid" match="VULN_DETAILS" use="QID"/>

<xsl:template match="/ASSET_DATA_REPORT">
  <records>
    <run tool="Qualys" end="{HEADER/GENERATION_DATETIME}"/>
    <xsl:apply-templates select="HOST_LIST/HOST/VULN_INFO_LIST/VULN_INFO"/>
  </records>
</xsl:template>

<xsl:template match="VULN_INFO">
  <xsl:variable name="about" select="(key('details', QID/@id) | key('details-of-qid', QID))[1]"/>
  <result rule="{QID}" rule_title="{$about/TITLE}" severity="{$about/SEVERITY}" address="{../../IP}"
          port="{PORT}" protocol="{PROTOCOL}" target="{../../DNS}">
    <level><xsl:choose>
      <xsl:when test="$about/SEVERITY = '5'">critical</xsl:when>
      <xsl:when test="$about/SEVERITY = '4'">high</xsl:when>
      <xsl:when test="$about/SEVERITY = '3'">medium</xsl:when>
      <xsl:when test="$about/SEVERITY = '2'">low</xsl:when>
      <xsl:otherwise>info</xsl:otherwise>
    </xsl:choose></level>
    <!-- "7.5 (AV:N/AC:L/Au:N/C:P/I:P/A:P)" -->
    <cvss_score><xsl:value-of select="normalize-space(substring-before(concat(CVSS3_FINAL, ' '), ' '))"/></cvss_score>
    <cvss_score><xsl:value-of select="normalize-space(substring-before(concat(CVSS_FINAL, ' '), ' '))"/></cvss_score>
    <cvss_score><xsl:value-of select="$about/CVSS3_SCORE/CVSS3_BASE"/></cvss_score>
    <cvss_score><xsl:value-of select="$about/CVSS_SCORE/CVSS_BASE"/></cvss_score>
    <message format="html"><xsl:value-of select="$about/THREAT"/></message>
    <message><xsl:value-of select="$about/TITLE"/></message>
    <fix format="html"><xsl:value-of select="$about/SOLUTION"/></fix>
    <xsl:for-each select="$about/CVE_ID_LIST/CVE_ID/ID">
      <vulnerability><xsl:value-of select="."/></vulnerability>
    </xsl:for-each>
    <xsl:for-each select="$about/VENDOR_REFERENCE_LIST/VENDOR_REFERENCE/URL">
      <reference><xsl:value-of select="."/></reference>
    </xsl:for-each>
    <tag><xsl:value-of select="$about/CATEGORY"/></tag>
    <first_seen><xsl:value-of select="FIRST_FOUND"/></first_seen>
    <last_seen><xsl:value-of select="LAST_FOUND"/></last_seen>
    <xsl:choose>
      <xsl:when test="starts-with(TYPE, 'Ig')"><kind>informational</kind></xsl:when>
      <xsl:when test="starts-with(TYPE, 'Practice') or starts-with(TYPE, 'Potential')"><kind>review</kind></xsl:when>
      <xsl:when test="VULN_STATUS = 'Fixed'"><kind>notApplicable</kind></xsl:when>
    </xsl:choose>
  </result>
</xsl:template>
</xsl:stylesheet>
