<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: netsparker-xml
title: Invicti and Netsparker (Enterprise, Cloud, desktop) XML
tool: Invicti
recognise:
  - {root: "^netsparker"}
  - {root: "^invicti"}
elements: [vulnerability]
keep: [target]
carries: [severities, CVSS, CWE, controls, dates, suppressions]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- The dates of scans are written in the order of somebody's country, so they are left out. -->
<xsl:template match="/*">
  <records>
    <run tool="Invicti" target="{target/url}"/>
    <xsl:apply-templates select="vulnerabilities/vulnerability | vulnerability"/>
  </records>
</xsl:template>

<xsl:template match="vulnerability">
  <xsl:variable name="class" select="classification"/>
  <result rule="{type}" severity="{severity}">
    <address><xsl:value-of select="substring-before(concat(url, '?'), '?')"/></address>
    <rule_title><xsl:value-of select="name"/></rule_title>
    <rule_title><xsl:value-of select="title"/></rule_title>
    <level><xsl:choose>
      <xsl:when test="severity = 'Important'">high</xsl:when>
      <xsl:when test="severity = 'BestPractice' or starts-with(severity, 'Best')
                      or starts-with(severity, 'Info')">info</xsl:when>
    </xsl:choose></level>
    <message format="html"><xsl:value-of select="description"/>
      <xsl:if test="http-request/parameters/parameter[@name]">&lt;br&gt;Parameters:
        <xsl:for-each select="http-request/parameters/parameter[position() &lt;= 20]">
          <xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="@name"/>
        </xsl:for-each></xsl:if></message>
    <message><xsl:value-of select="name"/></message>
    <message><xsl:value-of select="type"/></message>
    <xsl:for-each select="($class/cvss40 | $class/cvss31 | $class/cvss)[last()] | $class/CVSS31 | $class/CVSS">
      <cvss_vector><xsl:value-of select="vector"/></cvss_vector>
      <cvss_score><xsl:value-of select="(score[type = 'Base'] | .//score[type = 'Base'])[1]/value"/></cvss_score>
    </xsl:for-each>
    <fix format="html"><xsl:value-of select="remedial-procedure"/></fix>
    <fix format="html"><xsl:value-of select="remedial-actions"/></fix>
    <xsl:for-each select="$class/cwe | $class/CWE">
      <xsl:call-template name="list"><xsl:with-param name="text" select="string()"/><xsl:with-param name="as" select="'cwe'"/></xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="$class/pci32 | $class/PCI32">
      <xsl:call-template name="list"><xsl:with-param name="text" select="string()"/><xsl:with-param name="as" select="'PCI DSS 3.2'"/></xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="$class/hipaa | $class/HIPAA">
      <xsl:call-template name="list"><xsl:with-param name="text" select="string()"/><xsl:with-param name="as" select="'HIPAA'"/></xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="$class/iso27001 | $class/ISO27001">
      <xsl:call-template name="list"><xsl:with-param name="text" select="string()"/><xsl:with-param name="as" select="'ISO 27001:2013'"/></xsl:call-template>
    </xsl:for-each>
    <xsl:if test="string($class/owasp)"><tag><xsl:value-of select="concat('OWASP ', $class/owasp)"/></tag></xsl:if>
    <first_seen><xsl:call-template name="date"><xsl:with-param name="text" select="FirstSeenDate"/></xsl:call-template></first_seen>
    <last_seen><xsl:call-template name="date"><xsl:with-param name="text" select="LastSeenDate"/></xsl:call-template></last_seen>
    <xsl:choose>
      <xsl:when test="contains(state, 'FalsePositive') or contains(state, 'False Positive')">
        <suppressed>true</suppressed><suppression>false positive</suppression>
      </xsl:when>
      <xsl:when test="contains(state, 'AcceptedRisk') or contains(state, 'Accepted Risk')">
        <suppressed>true</suppressed><suppression>accepted risk</suppression>
      </xsl:when>
      <xsl:when test="starts-with(state, 'Fixed')"><kind>notApplicable</kind></xsl:when>
    </xsl:choose>
  </result>
</xsl:template>

<!-- "24.09.2019 13:37:20 +02:00", nothing else: 05/06 has two meanings. -->
<xsl:template name="date">
  <xsl:param name="text"/>
  <xsl:if test="translate(substring($text, 1, 11), '123456789', '000000000') = '00.00.0000 '">
    <xsl:value-of select="concat(substring($text, 7, 4), '-', substring($text, 4, 2), '-', substring($text, 1, 2))"/>
    <xsl:if test="string-length($text) = 26">
      <xsl:value-of select="concat('T', substring($text, 12, 8), substring($text, 21))"/>
    </xsl:if>
  </xsl:if>
</xsl:template>

<xsl:template name="list">
  <xsl:param name="text"/>
  <xsl:param name="as"/>
  <xsl:variable name="one" select="normalize-space(substring-before(concat($text, ','), ','))"/>
  <xsl:if test="$one">
    <xsl:choose>
      <xsl:when test="$as = 'cwe'"><cwe><xsl:value-of select="$one"/></cwe></xsl:when>
      <xsl:otherwise><control framework="{$as}" id="{$one}"/></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="list">
      <xsl:with-param name="text" select="substring-after($text, ',')"/>
      <xsl:with-param name="as" select="$as"/>
    </xsl:call-template>
  </xsl:if>
</xsl:template>
</xsl:stylesheet>
