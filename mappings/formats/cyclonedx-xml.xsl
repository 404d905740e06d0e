<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: cyclonedx-xml
title: CycloneDX XML (VDR, VEX, inventories without vulnerabilities)
tool: CycloneDX
recognise:
  - {root: =bom, namespace: "^http://cyclonedx.org/schema/bom/"}
carries: [suppressions, dates, CVSS, CWE, CVE]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- The namespace carries the version, and before 1.4 vulnerabilities were an extension with one
     of its own, so elements are known by their local names. -->
<xsl:key name="component" match="*[local-name() = 'component' or local-name() = 'service']" use="@bom-ref"/>

<xsl:template match="/*">
  <xsl:variable name="tools" select="*[local-name() = 'metadata']/*[local-name() = 'tools']"/>
  <!-- 1.5 has components where tool was; libraries that only wrote the file are no scanners. -->
  <xsl:variable name="tool" select="($tools/*[local-name() = 'tool']
      | $tools/*[local-name() = 'components']/*[local-name() = 'component'])[
        not(starts-with(translate(*[local-name() = 'name'], 'CYLONEDX', 'cylonedx'), 'cyclonedx'))][1]"/>
  <records>
    <run tool="{$tool/*[local-name() = 'name']}" tool_version="{$tool/*[local-name() = 'version']}"
         end="{*[local-name() = 'metadata']/*[local-name() = 'timestamp']}"
         target="{*[local-name() = 'metadata']/*[local-name() = 'component']/*[local-name() = 'name']}"/>
    <xsl:apply-templates select="*[local-name() = 'vulnerabilities']/*[local-name() = 'vulnerability']
        | .//*[local-name() = 'component']/*[local-name() = 'vulnerabilities']/*[local-name() = 'vulnerability']"/>
  </records>
</xsl:template>

<xsl:template match="*[local-name() = 'vulnerability']">
  <xsl:variable name="id" select="string(*[local-name() = 'id'])"/>
  <xsl:variable name="source" select="*[local-name() = 'source']/*[local-name() = 'name']"/>
  <xsl:variable name="targets" select="*[local-name() = 'affects']/*[local-name() = 'target']/*[local-name() = 'ref']"/>
  <xsl:variable name="inside" select="parent::*/parent::*[local-name() = 'component']"/>
  <xsl:variable name="named" select="key('component', $targets[1]) | key('component', @ref)"/>
  <xsl:variable name="component" select="$inside | $named[not($inside)][1]"/>
  <xsl:variable name="kics" select="$source = 'KICS'"/>
  <xsl:variable name="checkov" select="translate($source, 'C', 'c') = 'checkov'"/>
  <xsl:variable name="package" select="$component and not($kics or $checkov)"/>
  <result>
    <rule><xsl:value-of select="$id"/></rule>
    <rule><xsl:value-of select="@bom-ref"/></rule>
    <rule>unnamed</rule>
    <xsl:if test="$package">
      <purl><xsl:value-of select="$component/*[local-name() = 'purl']"/></purl>
      <package><xsl:if test="string($component/*[local-name() = 'group'])">
        <xsl:value-of select="concat($component/*[local-name() = 'group'], '/')"/></xsl:if>
        <xsl:value-of select="$component/*[local-name() = 'name']"/></package>
      <package_version><xsl:value-of select="$component/*[local-name() = 'version']"/></package_version>
    </xsl:if>
    <!-- References to nothing in this file (a VEX) are often package URLs. -->
    <xsl:if test="not($component)">
      <purl><xsl:if test="starts-with($targets[1], 'pkg:')"><xsl:value-of select="$targets[1]"/></xsl:if></purl>
      <purl><xsl:if test="contains($targets[1], '#pkg:')">
        <xsl:value-of select="substring-after($targets[1], '#')"/></xsl:if></purl>
      <package><xsl:value-of select="$targets[1]"/></package>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$kics"><xsl:call-template name="kics"><xsl:with-param name="file" select="$component"/></xsl:call-template></xsl:when>
      <xsl:when test="$checkov"><xsl:call-template name="checkov"><xsl:with-param name="resource" select="$component"/></xsl:call-template></xsl:when>
    </xsl:choose>
    <message><xsl:value-of select="*[local-name() = 'description']"/>
      <xsl:if test="count($targets) &gt; 1">
        <xsl:text>&#10;Affects: </xsl:text>
        <xsl:for-each select="$targets[position() &lt;= 50]">
          <xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="."/>
        </xsl:for-each>
      </xsl:if></message>
    <message><xsl:value-of select="*[local-name() = 'detail']"/></message>
    <xsl:if test="starts-with($id, 'CVE-') or starts-with($id, 'GHSA-') or starts-with($id, 'SNYK-')
                  or starts-with($id, 'OSV-') or starts-with($id, 'PYSEC-') or starts-with($id, 'GO-')
                  or starts-with($id, 'RUSTSEC-') or starts-with($id, 'ALAS') or starts-with($id, 'DSA-')
                  or starts-with($id, 'RHSA-') or starts-with($id, 'USN-') or starts-with($id, 'ELSA-')">
      <vulnerability><xsl:value-of select="$id"/></vulnerability>
    </xsl:if>
    <!-- Equal to the id where the source repeats itself; other databases' names otherwise. -->
    <xsl:for-each select="*[local-name() = 'references']/*[local-name() = 'reference']/*[local-name() = 'id']">
      <vulnerability><xsl:value-of select="."/></vulnerability>
    </xsl:for-each>
    <xsl:for-each select="*[local-name() = 'cwes']/*[local-name() = 'cwe'] | *[local-name() = 'cwe']">
      <cwe><xsl:value-of select="."/></cwe>
    </xsl:for-each>
    <xsl:call-template name="ratings"/>
    <xsl:call-template name="analysis"/>
    <fix><xsl:value-of select="*[local-name() = 'recommendation']"/></fix>
    <fix><xsl:value-of select="*[local-name() = 'recommendations']/*[local-name() = 'recommendation'][1]"/></fix>
    <fix><xsl:value-of select="*[local-name() = 'workaround']"/></fix>
    <help_uri><xsl:value-of select="*[local-name() = 'source']/*[local-name() = 'url']"/></help_uri>
    <xsl:for-each select="*[local-name() = 'advisories']/*[local-name() = 'advisory']">
      <reference><xsl:choose>
        <xsl:when test="*[local-name() = 'url']"><xsl:value-of select="*[local-name() = 'url']"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose></reference>
    </xsl:for-each>
  </result>
</xsl:template>

<!-- KICS: the component is the file, the description "[Platform].[Query]: what", the line stands
     in the recommendation. -->
<xsl:template name="kics">
  <xsl:param name="file"/>
  <xsl:variable name="text" select="string(*[local-name() = 'description'])"/>
  <xsl:variable name="at" select="substring-after(*[local-name() = 'recommendations'], 'Problem found in line ')"/>
  <tool>KICS</tool>
  <path><xsl:value-of select="$file/*[local-name() = 'name']"/></path>
  <line><xsl:value-of select="substring-before($at, '.')"/></line>
  <rule_title><xsl:value-of select="substring-before(substring-after($text, '].['), ']: ')"/></rule_title>
  <xsl:variable name="actual" select="normalize-space(substring-after($at, ' Actual value: '))"/>
  <message><xsl:value-of select="substring($actual, 1, string-length($actual) - (substring($actual, string-length($actual)) = '.'))"/></message>
  <message><xsl:value-of select="normalize-space(substring-after($at, '. '))"/></message>
</xsl:template>

<!-- Checkov: the component is the resource, its package URL holds the file, and the description
     begins with the resource. -->
<xsl:template name="checkov">
  <xsl:param name="resource"/>
  <xsl:variable name="name" select="string($resource/*[local-name() = 'name'])"/>
  <xsl:variable name="text" select="string(*[local-name() = 'description'])"/>
  <tool>Checkov</tool>
  <resource><xsl:value-of select="$name"/></resource>
  <path><xsl:value-of select="substring-before(substring-after($resource/*[local-name() = 'purl'], '/cli_repo/'),
                              concat('/', $name))"/></path>
  <rule_title><xsl:value-of select="substring-after($text, concat('Resource: ', $name, '. '))"/></rule_title>
  <message><xsl:value-of select="substring-after($text, concat('Resource: ', $name, '. '))"/></message>
</xsl:template>

<!-- The first rating says the severity; vectors come from the newest CVSS. -->
<xsl:template name="ratings">
  <xsl:variable name="all" select="*[local-name() = 'ratings']/*[local-name() = 'rating']"/>
  <xsl:variable name="word" select="string(($all/*[local-name() = 'severity'])[1])"/>
  <xsl:variable name="v31" select="$all[*[local-name() = 'method'] = 'CVSSv31'][1]"/>
  <xsl:variable name="v3" select="$all[*[local-name() = 'method'] = 'CVSSv3'][1]"/>
  <xsl:variable name="v4" select="$all[*[local-name() = 'method'] = 'CVSSv4'][1]"/>
  <xsl:variable name="v2" select="$all[*[local-name() = 'method'] = 'CVSSv2'][1]"/>
  <severity><xsl:value-of select="$word"/></severity>
  <xsl:if test="$word = 'none' or $word = 'None'"><level>info</level></xsl:if>
  <xsl:for-each select="$v31 | $v3[not($v31)] | $v4[not($v31 | $v3)] | $v2[not($v31 | $v3 | $v4)]">
    <xsl:variable name="vector" select="string(*[local-name() = 'vector'])"/>
    <cvss_score><xsl:value-of select="*[local-name() = 'score']/*[local-name() = 'base']"/></cvss_score>
    <cvss_score><xsl:value-of select="*[local-name() = 'score']"/></cvss_score>
    <cvss_vector>
      <xsl:if test="string($vector) and not(starts-with($vector, 'CVSS:'))">
        <xsl:choose>
          <xsl:when test="*[local-name() = 'method'] = 'CVSSv31'">CVSS:3.1/</xsl:when>
          <xsl:when test="*[local-name() = 'method'] = 'CVSSv3'">CVSS:3.0/</xsl:when>
          <xsl:when test="*[local-name() = 'method'] = 'CVSSv4'">CVSS:4.0/</xsl:when>
        </xsl:choose>
      </xsl:if>
      <xsl:value-of select="$vector"/>
    </cvss_vector>
  </xsl:for-each>
</xsl:template>

<!-- What somebody found to be no problem is in the file all the same: accepted, with the reason. -->
<xsl:template name="analysis">
  <xsl:variable name="analysis" select="*[local-name() = 'analysis']"/>
  <xsl:variable name="state" select="$analysis/*[local-name() = 'state']"/>
  <xsl:if test="$state = 'not_affected' or $state = 'false_positive' or $state = 'resolved'
                or $state = 'resolved_with_pedigree'">
    <suppressed>true</suppressed>
    <suppression>
      <xsl:value-of select="$state"/>
      <xsl:if test="string($analysis/*[local-name() = 'justification'])">
        <xsl:value-of select="concat(' (', $analysis/*[local-name() = 'justification'], ')')"/>
      </xsl:if>
      <xsl:if test="string($analysis/*[local-name() = 'detail'])">
        <xsl:value-of select="concat(': ', normalize-space($analysis/*[local-name() = 'detail']))"/>
      </xsl:if>
    </suppression>
  </xsl:if>
  <first_seen><xsl:value-of select="$analysis/*[local-name() = 'firstIssued']"/></first_seen>
</xsl:template>
</xsl:stylesheet>
