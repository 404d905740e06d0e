<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: dependency-check-xml
title: OWASP Dependency-Check XML, schemas 1.0 to 4.x
tool: OWASP Dependency-Check
recognise:
  - {root: =analysis, namespace: "~DependencyCheck"}
  - {root: =analysis, namespace: "~Dependency_Check"}
  - {root: =analysis, projectInfo: any, dependencies: any}
elements: [vulnerabilities/vulnerability, vulnerabilities/suppressedVulnerability]
keep: [analysis/scanInfo, analysis/projectInfo, dependency/fileName, dependency/filePath, dependency/identifiers]
carries: [severities, CVSS, CVE, CWE, KEV, dates, suppressions]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- The namespace carries the version of the schema, so elements are known by their local names. -->
<xsl:template match="/*">
  <records>
    <xsl:variable name="scan" select="*[local-name() = 'scanInfo']"/>
    <xsl:variable name="project" select="*[local-name() = 'projectInfo']"/>
    <run tool_version="{$scan/*[local-name() = 'engineVersion']}" target="{$project/*[local-name() = 'name']}">
      <end><xsl:call-template name="time"><xsl:with-param name="text" select="string($project/*[local-name() = 'reportDate'])"/></xsl:call-template></end>
    </run>
    <xsl:variable name="exceptions" select="$scan/*[local-name() = 'analysisExceptions']/*"/>
    <xsl:if test="$exceptions">
      <warning><xsl:value-of select="concat('exceptions of the analysis: ', count($exceptions), '; it may be incomplete')"/></warning>
    </xsl:if>
    <xsl:apply-templates select="*[local-name() = 'dependencies']/*/*[local-name() = 'vulnerabilities']/*"/>
  </records>
</xsl:template>

<xsl:template match="*[local-name() = 'vulnerability' or local-name() = 'suppressedVulnerability']">
  <xsl:variable name="dependency" select="../.."/>
  <xsl:variable name="name" select="normalize-space(*[local-name() = 'name'])"/>
  <xsl:variable name="software" select="*[local-name() = 'vulnerableSoftware']/*"/>
  <result severity="{*[local-name() = 'severity']}">
    <rule><xsl:value-of select="$name"/></rule>
    <rule>unnamed</rule>
    <!-- A package of a lock file stands behind a question mark. -->
    <path><xsl:value-of select="substring-before(concat($dependency/*[local-name() = 'filePath'], '?'), '?')"/></path>
    <path><xsl:value-of select="$dependency/*[local-name() = 'fileName']"/></path>
    <xsl:call-template name="package"><xsl:with-param name="dependency" select="$dependency"/></xsl:call-template>
    <fixed_version><xsl:value-of select="($software/@versionEndExcluding[../@vulnerabilityIdMatched = 'true'])[1]"/></fixed_version>
    <fixed_version><xsl:if test="count($software) = 1"><xsl:value-of select="$software/@versionEndExcluding"/></xsl:if></fixed_version>
    <message><xsl:value-of select="*[local-name() = 'description']"/></message>
    <message><xsl:value-of select="$name"/></message>
    <xsl:call-template name="cvss"/>
    <xsl:if test="*[local-name() = 'knownExploitedVulnerability']"><kev>true</kev></xsl:if>
    <xsl:if test="starts-with($name, 'CVE-') or starts-with($name, 'GHSA-')"><vulnerability><xsl:value-of select="$name"/></vulnerability></xsl:if>
    <!-- "CWE-79 Improper ...", of old one for all. -->
    <xsl:for-each select="*[local-name() = 'cwe'] | *[local-name() = 'cwes']/*">
      <xsl:if test="starts-with(normalize-space(), 'CWE-')">
        <cwe><xsl:value-of select="substring-before(concat(translate(normalize-space(), ':', ' '), ' '), ' ')"/></cwe>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="*[local-name() = 'references']/*/*[local-name() = 'url'][starts-with(normalize-space(), 'http')]">
      <reference><xsl:value-of select="normalize-space()"/></reference>
    </xsl:for-each>
    <tag><xsl:value-of select="@source"/></tag>
    <xsl:if test="local-name() = 'suppressedVulnerability'">
      <suppressed>true</suppressed>
      <suppression><xsl:value-of select="*[local-name() = 'notes']"/></suppression>
      <suppression>suppressed in Dependency-Check</suppression>
    </xsl:if>
  </result>
</xsl:template>

<!-- A package URL; before schema 2.0 "group:artifact:version"; else the file. -->
<xsl:template name="package">
  <xsl:param name="dependency"/>
  <xsl:variable name="ids" select="$dependency/*[local-name() = 'identifiers']/*"/>
  <xsl:variable name="purl" select="$ids/*[local-name() = 'id'][starts-with(., 'pkg:')][1]"/>
  <xsl:variable name="maven" select="normalize-space($ids[@type = 'maven'][1]/*[local-name() = 'name'])"/>
  <purl><xsl:value-of select="$purl"/></purl>
  <xsl:if test="not($purl)">
    <xsl:choose>
      <xsl:when test="contains(substring-after($maven, ':'), ':')">
        <purl><xsl:value-of select="concat('pkg:maven/', substring-before($maven, ':'), '/',
            substring-before(substring-after($maven, ':'), ':'), '@', substring-after(substring-after($maven, ':'), ':'))"/></purl>
      </xsl:when>
      <xsl:otherwise><package><xsl:value-of select="$dependency/*[local-name() = 'fileName']"/></package></xsl:otherwise>
    </xsl:choose>
  </xsl:if>
</xsl:template>

<!-- Version 3 before 4 before 2, whose vectors stand in pieces; of old 2 only, beside the name. -->
<xsl:template name="cvss">
  <xsl:variable name="v4" select="*[local-name() = 'cvssV4']"/>
  <xsl:variable name="scores" select="*[local-name() = 'cvssV3']/*[local-name() = 'baseScore']"/>
  <xsl:variable name="old" select="*[local-name() = 'cvssV2']/*[local-name() = 'score'] | *[local-name() = 'cvssScore'][. &gt; 0]"/>
  <cvss_score>
    <xsl:value-of select="$scores | $v4/*[local-name() = 'baseScore'][not($scores)]
        | $old[not($scores | $v4/*[local-name() = 'baseScore'])]"/>
  </cvss_score>
  <xsl:for-each select="*[local-name() = 'cvssV3']">
    <cvss_vector>
      <xsl:text>CVSS:</xsl:text>
      <xsl:choose>
        <xsl:when test="starts-with(*[local-name() = 'version'], '3.')"><xsl:value-of select="*[local-name() = 'version']"/></xsl:when>
        <xsl:otherwise>3.1</xsl:otherwise>
      </xsl:choose>
      <xsl:value-of select="concat('/AV:', substring(*[local-name() = 'attackVector'], 1, 1),
          '/AC:', substring(*[local-name() = 'attackComplexity'], 1, 1),
          '/PR:', substring(*[local-name() = 'privilegesRequired'], 1, 1),
          '/UI:', substring(*[local-name() = 'userInteraction'], 1, 1),
          '/S:', substring(*[local-name() = 'scope'], 1, 1),
          '/C:', substring(*[local-name() = 'confidentialityImpact'], 1, 1),
          '/I:', substring(*[local-name() = 'integrityImpact'], 1, 1),
          '/A:', substring(*[local-name() = 'availabilityImpact'], 1, 1))"/>
    </cvss_vector>
  </xsl:for-each>
  <cvss_vector><xsl:value-of select="$v4/*[local-name() = 'vectorString']"/></cvss_vector>
  <xsl:for-each select="*[local-name() = 'cvssV2'] | self::*[*[local-name() = 'cvssScore'] &gt; 0]">
    <cvss_vector>
      <xsl:value-of select="concat('AV:', substring(*[local-name() = 'accessVector' or local-name() = 'cvssAccessVector'], 1, 1),
          '/AC:', substring(*[local-name() = 'accessComplexity' or local-name() = 'cvssAccessComplexity'], 1, 1),
          '/Au:', substring(*[local-name() = 'authenticationr' or local-name() = 'cvssAuthenticationr'], 1, 1),
          '/C:', substring(*[starts-with(local-name(), 'confidential') or local-name() = 'cvssConfidentialImpact'], 1, 1),
          '/I:', substring(*[local-name() = 'integrityImpact' or local-name() = 'cvssIntegrityImpact'], 1, 1),
          '/A:', substring(*[local-name() = 'availabilityImpact' or local-name() = 'cvssAvailabilityImpact'], 1, 1))"/>
    </cvss_vector>
  </xsl:for-each>
</xsl:template>

<!-- "2016-11-05T14:52:15.748-0400": the zone of old has no colon. -->
<xsl:template name="time">
  <xsl:param name="text"/>
  <xsl:variable name="zone" select="substring($text, string-length($text) - 4)"/>
  <xsl:choose>
    <xsl:when test="translate($zone, '-123456789', '+000000000') = '+0000'">
      <xsl:value-of select="concat(substring($text, 1, string-length($text) - 2), ':', substring($zone, 4))"/>
    </xsl:when>
    <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>
</xsl:stylesheet>
