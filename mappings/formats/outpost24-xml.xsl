<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: outpost24-xml
title: Outpost24 OUTSCAN and HIAB XML
tool: Outpost24
recognise:
  - {root: =main, detaillist: any}
  - {root: =main, reportinfo: any, hostlist: any}
elements: [detaillist/detail]
keep: [main/reportinfo]
carries: [severities, dates, suppressions, CVSS, CVE]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- "2019-10-01 19:01 - 2019-10-01 19:11", in the zone "GMT+0:00". -->
<xsl:template match="/main">
  <records>
    <run>
      <start><xsl:call-template name="time">
        <xsl:with-param name="text" select="substring-before(reportinfo/date, ' - ')"/>
      </xsl:call-template></start>
      <end><xsl:call-template name="time">
        <xsl:with-param name="text" select="substring-after(reportinfo/date, ' - ')"/>
      </xsl:call-template></end>
    </run>
    <xsl:apply-templates select="detaillist/detail"/>
  </records>
</xsl:template>

<xsl:template name="time">
  <xsl:param name="text"/>
  <xsl:variable name="zone" select="substring-after(/main/reportinfo/timezone, 'GMT')"/>
  <xsl:variable name="hours" select="substring-before(substring($zone, 2), ':')"/>
  <xsl:if test="string-length($text) = 16">
    <xsl:value-of select="concat(translate($text, ' ', 'T'), ':00')"/>
    <xsl:choose>
      <xsl:when test="$hours &lt; 24"><xsl:value-of select="concat(substring($zone, 1, 1),
          format-number($hours, '00'), ':', substring-after($zone, ':'))"/></xsl:when>
      <xsl:otherwise>Z</xsl:otherwise>
    </xsl:choose>
  </xsl:if>
</xsl:template>

<!-- The risk is a number: 0 information, 1 low, 2 medium, 3 high. -->
<xsl:template match="detail">
  <xsl:variable name="port" select="portinfo[1]"/>
  <result rule="{id}" rule_title="{name}" severity="{risk}" target="{hostname}"
          protocol="{translate($port/protocol, 'TCPUDI', 'tcpudi')}">
    <rule><xsl:value-of select="name"/></rule>
    <rule>unnamed</rule>
    <address><xsl:value-of select="ip"/></address>
    <address><xsl:value-of select="hostname"/></address>
    <xsl:if test="$port/portnumber &gt; 0"><port><xsl:value-of select="$port/portnumber"/></port></xsl:if>
    <message><xsl:value-of select="description"/>
      <xsl:if test="string(information)"><xsl:value-of select="concat('&#10;', information)"/></xsl:if></message>
    <message><xsl:value-of select="name"/></message>
    <xsl:choose>
      <xsl:when test="cvss_v3_score &gt; 0">
        <cvss_score><xsl:value-of select="cvss_v3_score"/></cvss_score>
        <cvss_vector><xsl:value-of select="normalize-space(cvss_v3_vector)"/></cvss_vector>
      </xsl:when>
      <xsl:when test="cvss_score &gt; 0">
        <cvss_score><xsl:value-of select="cvss_score"/></cvss_score>
        <cvss_vector><xsl:value-of select="substring-before(substring-after(cvss_vector, '('), ')')"/></cvss_vector>
      </xsl:when>
    </xsl:choose>
    <level><xsl:if test="not(cvss_v3_score &gt; 0 or cvss_score &gt; 0)"><xsl:choose>
      <xsl:when test="risk = 0">info</xsl:when>
      <xsl:when test="risk = 1">low</xsl:when>
      <xsl:when test="risk = 2">medium</xsl:when>
      <xsl:when test="risk = 3">high</xsl:when>
      <xsl:when test="risk = 4">critical</xsl:when>
    </xsl:choose></xsl:if></level>
    <xsl:for-each select="cve/id"><vulnerability><xsl:value-of select="."/></vulnerability></xsl:for-each>
    <tag><xsl:value-of select="family"/></tag>
    <fix><xsl:value-of select="solution"/></fix>
    <fix><xsl:value-of select="solutiontitle"/></fix>
    <xsl:for-each select="referencelist/reference/url"><reference><xsl:value-of select="."/></reference></xsl:for-each>
    <first_seen><xsl:call-template name="time">
      <xsl:with-param name="text" select="history/firstseen"/></xsl:call-template></first_seen>
    <last_seen><xsl:call-template name="time">
      <xsl:with-param name="text" select="history/lastseen"/></xsl:call-template></last_seen>
    <xsl:if test="falsepositive &gt; 0">
      <suppressed>true</suppressed>
      <suppression>marked as a false positive</suppression>
    </xsl:if>
  </result>
</xsl:template>
</xsl:stylesheet>
