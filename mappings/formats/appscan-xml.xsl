<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: appscan-xml
title: HCL AppScan (Standard, Enterprise, on Cloud) XML
tool: AppScan
recognise:
  - {root: =xml-report, "@name": ^AppScan}
  - {root: =xml-report, issue-group: any}
carries: [severities, CVSS, CWE, CVE, lines, dates, suppressions]
note: an issue refers to types, addresses and fixes by id, so a report is one piece, without the traffic
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- Elements that no path names but that stand on the way, or they would be left out: id -->
<xsl:key name="type" match="issue-type-group/item" use="@id"/>
<xsl:key name="url" match="url-group/item" use="@id"/>
<xsl:key name="entity" match="entity-group/item" use="@id"/>
<xsl:key name="recommendation" match="fix-recommendation-group/item" use="@id"/>
<xsl:key name="remediation" match="remediation-group/item" use="@id"/>

<xsl:template match="/xml-report">
  <records>
    <run>
      <target><xsl:value-of select="layout/application-name"/></target>
      <target><xsl:value-of select="scan-information/scan-name"/></target>
      <tool_version><xsl:value-of select="scan-information/product-version"/></tool_version>
      <end><xsl:value-of select="scan-information/scan-date-and-time-iso"/></end>
      <end><xsl:call-template name="date"><xsl:with-param name="text" select="layout/report-date"/></xsl:call-template></end>
    </run>
    <xsl:apply-templates select="issue-group/item"/>
  </records>
</xsl:template>

<!-- Traffic and quoted lines (context) are not read. -->
<xsl:template match="issue-group/item">
  <xsl:variable name="type" select="key('type', issue-type/ref)[1]"/>
  <result severity="{severity}">
    <rule><xsl:value-of select="issue-type/ref"/></rule>
    <rule><xsl:value-of select="issue-type-name"/></rule>
    <rule>unnamed</rule>
    <rule_title><xsl:value-of select="issue-type-name"/></rule_title>
    <rule_title><xsl:value-of select="$type/name"/></rule_title>
    <level><xsl:choose>
      <xsl:when test="starts-with(severity, 'Info')">info</xsl:when>
    </xsl:choose></level>
    <xsl:call-template name="place"/>
    <message format="html"><xsl:value-of select="variant-group/item[1]/reasoning"/></message>
    <message><xsl:value-of select="variant-group/item[1]/issue-information/method-signature"/></message>
    <message><xsl:value-of select="issue-type-name"/></message>
    <message><xsl:value-of select="$type/name"/></message>
    <cvss_score><xsl:value-of select="cvss-score"/></cvss_score>
    <cvss_vector><xsl:if test="contains(cvss-vector, '/')"><xsl:value-of select="normalize-space(cvss-vector)"/></xsl:if></cvss_vector>
    <fix><xsl:value-of select="normalize-space(fix/item[1]/general)"/></fix>
    <fix><xsl:value-of select="normalize-space(key('recommendation', $type/fix-recommendation/ref)[1]/general)"/></fix>
    <fix><xsl:value-of select="normalize-space(key('remediation', remediation/ref)[1]/name)"/></fix>
    <cwe><xsl:value-of select="normalize-space(cwe)"/></cwe>
    <xsl:if test="not(normalize-space(cwe))"><cwe><xsl:value-of select="normalize-space($type/cwe)"/></cwe></xsl:if>
    <xsl:for-each select="@cve | cve | $type/cve">
      <xsl:if test="starts-with(normalize-space(), 'CVE-')"><vulnerability><xsl:value-of select="normalize-space()"/></vulnerability></xsl:if>
    </xsl:for-each>
    <xsl:call-template name="status"/>
    <first_seen><xsl:call-template name="date"><xsl:with-param name="text" select="date-created"/></xsl:call-template></first_seen>
    <tag><xsl:value-of select="technology"/></tag>
    <tag><xsl:value-of select="threat-class/ref"/></tag>
  </result>
</xsl:template>

<!-- A line of a file, or an address. -->
<xsl:template name="place">
  <xsl:choose>
    <xsl:when test="string(source-file) or string(@filename)">
      <path><xsl:value-of select="source-file"/></path>
      <path><xsl:value-of select="@filename"/></path>
      <line><xsl:value-of select="line"/></line>
      <logical><xsl:value-of select="@caller"/></logical>
    </xsl:when>
    <xsl:otherwise>
      <xsl:variable name="entity" select="key('entity', entity/ref)[1]"/>
      <xsl:variable name="url">
        <xsl:choose>
          <xsl:when test="key('url', url/ref)"><xsl:value-of select="key('url', url/ref)[1]/name"/></xsl:when>
          <xsl:when test="$entity/url-name"><xsl:value-of select="$entity/url-name"/></xsl:when>
          <xsl:when test="contains(url, '://')"><xsl:value-of select="normalize-space(url)"/></xsl:when>
          <xsl:when test="contains(url-name, '://')"><xsl:value-of select="url-name"/></xsl:when>
          <xsl:when test="contains(location, '://')"><xsl:value-of select="location"/></xsl:when>
          <xsl:when test="string(host) and string(scheme)">
            <xsl:value-of select="concat(scheme, '://', host)"/>
            <xsl:if test="port &gt; 0"><xsl:value-of select="concat(':', port)"/></xsl:if>
            <xsl:value-of select="path"/>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="host | domain"/></xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <address><xsl:value-of select="substring-before(concat(normalize-space($url), '?'), '?')"/></address>
      <xsl:if test="string($entity/name)"><tag><xsl:value-of select="concat('entity:', $entity/name)"/></tag></xsl:if>
      <xsl:if test="string(element)"><tag><xsl:value-of select="concat('entity:', element)"/></tag></xsl:if>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="status">
  <xsl:choose>
    <xsl:when test="status = 'Noise' or status = 'Passed'">
      <suppressed>true</suppressed>
      <suppression><xsl:value-of select="concat('marked as ', status, ' in AppScan')"/></suppression>
    </xsl:when>
    <xsl:when test="status = 'Fixed'"><kind>notApplicable</kind></xsl:when>
  </xsl:choose>
</xsl:template>

<!-- "Friday, October 18, 2024" -->
<xsl:template name="date">
  <xsl:param name="text"/>
  <xsl:variable name="rest" select="substring-after($text, ', ')"/>
  <xsl:variable name="month" select="string-length(substring-before('JanFebMarAprMayJunJulAugSepOctNovDec', substring($rest, 1, 3))) div 3 + 1"/>
  <xsl:variable name="day" select="number(substring-before(substring-after($rest, ' '), ','))"/>
  <xsl:variable name="year" select="number(substring-after($rest, ', '))"/>
  <xsl:if test="$day &gt; 0 and $year &gt; 1990 and contains('JanFebMarAprMayJunJulAugSepOctNovDec', substring($rest, 1, 3))">
    <xsl:value-of select="concat($year, '-', format-number($month, '00'), '-', format-number($day, '00'))"/>
  </xsl:if>
</xsl:template>
</xsl:stylesheet>
