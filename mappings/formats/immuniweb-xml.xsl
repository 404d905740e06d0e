<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: immuniweb-xml
title: ImmuniWeb XML
tool: ImmuniWeb
recognise:
  - {root: =Vulnerabilities, Vulnerability: any, CWE-ID: any, PoC: any}
  - {root: =Vulnerabilities, Vulnerability: any, CVSSv3: any}
  - {root: =Vulnerabilities, Vulnerability: absent}
elements: [Vulnerabilities/Vulnerability]
carries: [severities, dates, CVSS, CWE, CVE]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/">
  <records><xsl:apply-templates select="Vulnerabilities/Vulnerability"/></records>
</xsl:template>

<!-- The proof is a request with cookies and passwords: it isn't passed on. A warning has a
     vector of which all parts are X, and its type says nothing. -->
<xsl:template match="Vulnerability">
  <xsl:variable name="vector" select="substring-before(substring-after(CVSSv3, '['), ']')"/>
  <result title="{Name}" severity="{Risk}" address="{URL}">
    <rule><xsl:value-of select="Type[. != 'MAIN_WARNING']"/></rule>
    <rule><xsl:value-of select="Name"/></rule>
    <rule><xsl:value-of select="CWE-ID"/></rule>
    <rule>unnamed</rule>
    <xsl:choose>
      <xsl:when test="Type = 'Credentials Management'"><message><xsl:value-of select="Name"/></message></xsl:when>
      <xsl:otherwise>
        <message><xsl:value-of select="Description"/></message>
        <message><xsl:value-of select="Name"/></message>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="Risk = 'WARNING'"><level>info</level></xsl:when>
      <xsl:when test="$vector and not(contains($vector, 'AV:X'))">
        <cvss_vector><xsl:value-of select="$vector"/></cvss_vector>
        <cvss_score><xsl:value-of select="normalize-space(substring-before(CVSSv3, '['))"/></cvss_score>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="starts-with(CWE-ID, 'CWE-')"><cwe><xsl:value-of select="CWE-ID"/></cwe></xsl:if>
    <vulnerability><xsl:value-of select="normalize-space(CVE-ID)"/></vulnerability>
    <first_seen><xsl:value-of select="translate(Date, ' ', 'T')"/><xsl:if test="string(Date)">Z</xsl:if></first_seen>
    <fix><xsl:value-of select="normalize-space(Remediation)"/></fix>
  </result>
</xsl:template>
</xsl:stylesheet>
