<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: openvas-xml
title: OpenVAS, Greenbone (GMP and OMP) XML reports
tool: OpenVAS
recognise:
  - {root: =report, "@format_id": any}
  - {root: =report, gmp: any}
  - {root: =report, omp: any}
  - {root: =report, scan_run_status: any}
  - {root: =get_reports_response}
  - {root: =get_results_response}
elements: [results/result, get_results_response/result, errors/count]
keep: [report/scan_run_status, report/scan_start, report/scan_end, report/task]
carries: [severities, CVSS, EPSS, CVE, dates, suppressions]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- An export is a report in a report: the inner one has the scan. -->
<xsl:template match="/">
  <records>
    <xsl:for-each select="(//report[scan_run_status | scan_start | scan_end])[1]">
      <run start="{scan_start}" end="{scan_end}" target="{task/target/name}">
        <xsl:if test="scan_run_status = 'Stopped' or scan_run_status = 'Interrupted'
                      or scan_run_status = 'Running' or scan_run_status = 'Stop Requested'">
          <success>false</success>
          <failure><xsl:value-of select="concat('scan status: ', scan_run_status)"/></failure>
        </xsl:if>
      </run>
    </xsl:for-each>
    <xsl:for-each select="//errors/count[. &gt; 0]">
      <warning><xsl:value-of select="concat('errors of the scan: ', ., '; hosts may be incomplete')"/></warning>
    </xsl:for-each>
    <xsl:apply-templates select="//results/result | get_results_response/result"/>
  </records>
</xsl:template>

<xsl:template match="result">
  <xsl:variable name="tags" select="concat('|', nvt/tags, '|')"/>
  <xsl:variable name="host" select="normalize-space(host/text()[normalize-space()][1])"/>
  <result severity="{threat}" address="{$host}" epss="{nvt/epss/max_severity/score}">
    <rule><xsl:value-of select="nvt/@oid"/></rule>
    <rule><xsl:value-of select="nvt/name"/></rule>
    <rule>unnamed</rule>
    <rule_title><xsl:value-of select="nvt/name"/></rule_title>
    <rule_title><xsl:value-of select="name"/></rule_title>
    <xsl:call-template name="kind"/>
    <message>
      <xsl:variable name="summary" select="substring-before(substring-after($tags, '|summary='), '|')"/>
      <xsl:value-of select="$summary"/>
      <xsl:if test="$summary and normalize-space(description)"><xsl:text>&#10;&#10;</xsl:text></xsl:if>
      <xsl:value-of select="description"/>
    </message>
    <message><xsl:value-of select="name"/></message>
    <xsl:call-template name="cvss"><xsl:with-param name="tags" select="$tags"/></xsl:call-template>
    <target><xsl:value-of select="host/hostname"/></target>
    <target><xsl:value-of select="hostname"/></target>
    <xsl:call-template name="port"/>
    <fix><xsl:value-of select="nvt/solution"/></fix>
    <fix><xsl:value-of select="substring-before(substring-after($tags, '|solution='), '|')"/></fix>
    <last_seen><xsl:value-of select="creation_time"/></last_seen>
    <xsl:if test="starts-with(nvt/@oid, 'CVE-')"><vulnerability><xsl:value-of select="nvt/@oid"/></vulnerability></xsl:if>
    <xsl:apply-templates select="nvt/refs/ref"/>
    <xsl:call-template name="cves"><xsl:with-param name="text" select="string(nvt/cve)"/></xsl:call-template>
    <xsl:call-template name="links"><xsl:with-param name="text" select="string(nvt/xref)"/></xsl:call-template>
    <tag><xsl:value-of select="nvt/family"/></tag>
    <tag><xsl:if test="string(qod/value)"><xsl:value-of select="concat('QoD:', qod/value)"/></xsl:if></tag>
  </result>
</xsl:template>

<!-- Log and Debug are what the scan noticed. A compliance audit writes Log and a verdict. -->
<xsl:template name="kind">
  <xsl:choose>
    <xsl:when test="compliance = 'yes'"><kind>pass</kind></xsl:when>
    <xsl:when test="compliance = 'no'"><level>medium</level></xsl:when>
    <xsl:when test="compliance = 'incomplete'"><kind>open</kind></xsl:when>
    <xsl:when test="threat = 'Log' or threat = 'Debug'">
      <kind>informational</kind><level>info</level>
    </xsl:when>
    <xsl:when test="threat = 'Error'"><kind>open</kind></xsl:when>
    <xsl:when test="threat = 'Alarm'"><level>high</level></xsl:when>
    <xsl:when test="threat = 'False Positive'">
      <suppressed>true</suppressed>
      <suppression><xsl:value-of select="overrides/override/text"/></suppression>
      <suppression>marked as a false positive</suppression>
    </xsl:when>
  </xsl:choose>
</xsl:template>

<!-- The severity of the result is its score, or what a user put in its place (-1: false
     positive). The vectors of a test: 3 before 4 before 2. -->
<xsl:template name="cvss">
  <xsl:param name="tags"/>
  <xsl:choose>
    <xsl:when test="severity &gt; 0"><cvss_score><xsl:value-of select="severity"/></cvss_score></xsl:when>
    <xsl:when test="not(string(severity)) and nvt/cvss_base &gt; 0">
      <cvss_score><xsl:value-of select="nvt/cvss_base"/></cvss_score>
    </xsl:when>
  </xsl:choose>
  <cvss_vector><xsl:value-of select="nvt/severities/severity[@type = 'cvss_base_v3'][1]/value"/></cvss_vector>
  <cvss_vector><xsl:value-of select="nvt/severities/severity[1]/value"/></cvss_vector>
  <cvss_vector><xsl:value-of select="substring-before(substring-after($tags, '|cvss_base_vector='), '|')"/></cvss_vector>
</xsl:template>

<!-- "443/tcp", "general/tcp", of old "https (443/tcp)" -->
<xsl:template name="port">
  <xsl:variable name="text" select="normalize-space(port/text()[1])"/>
  <xsl:variable name="pair">
    <xsl:choose>
      <xsl:when test="contains($text, '(')"><xsl:value-of select="substring-before(substring-after($text, '('), ')')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="number" select="substring-before($pair, '/')"/>
  <xsl:if test="$number &gt; 0"><port><xsl:value-of select="$number"/></port></xsl:if>
  <protocol><xsl:value-of select="substring-after($pair, '/')"/></protocol>
</xsl:template>

<xsl:template match="ref">
  <xsl:choose>
    <xsl:when test="@type = 'cve' or @type = 'cve_id'"><vulnerability><xsl:value-of select="@id"/></vulnerability></xsl:when>
    <xsl:when test="@type = 'url'"><reference><xsl:value-of select="@id"/></reference></xsl:when>
    <xsl:when test="@type = 'cisa'"><kev>true</kev><tag><xsl:value-of select="concat('cisa:', @id)"/></tag></xsl:when>
    <xsl:otherwise><tag><xsl:value-of select="concat(@type, ':', @id)"/></tag></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Before GMP 9: "CVE-2016-1, CVE-2016-2" or NOCVE; "URL:https://..., CERT:..." -->
<xsl:template name="cves">
  <xsl:param name="text"/>
  <xsl:variable name="one" select="normalize-space(substring-before(concat($text, ','), ','))"/>
  <xsl:if test="starts-with($one, 'CVE-')"><vulnerability><xsl:value-of select="$one"/></vulnerability></xsl:if>
  <xsl:if test="contains($text, ',')">
    <xsl:call-template name="cves"><xsl:with-param name="text" select="substring-after($text, ',')"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<xsl:template name="links">
  <xsl:param name="text"/>
  <xsl:variable name="one" select="normalize-space(substring-before(concat($text, ','), ','))"/>
  <xsl:if test="starts-with($one, 'URL:')"><reference><xsl:value-of select="substring($one, 5)"/></reference></xsl:if>
  <xsl:if test="contains($text, ',')">
    <xsl:call-template name="links"><xsl:with-param name="text" select="substring-after($text, ',')"/></xsl:call-template>
  </xsl:if>
</xsl:template>
</xsl:stylesheet>
