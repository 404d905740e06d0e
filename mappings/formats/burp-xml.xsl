<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: burp-xml
title: Burp Suite issues XML
tool: Burp Suite
recognise:
  - {root: =issues, "@burpVersion": any}
elements: [issues/issue]
carries: [severities, CWE, dates, suppressions]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/issues">
  <records>
    <run tool="Burp Suite" tool_version="{@burpVersion}" end="{@exportTime}"/>
    <xsl:apply-templates select="issue"/>
  </records>
</xsl:template>

<!-- The serial number is another one in the next scan. Requests and responses are not read. -->
<xsl:template match="issue">
  <result rule="{type}" rule_title="{name}" severity="{severity}" address="{host}{path}">
    <xsl:if test="severity = 'Information'"><level>info</level></xsl:if>
    <message format="html"><xsl:value-of select="issueDetail"/>
      <xsl:if test="string(location) and location != path">&lt;br&gt;<xsl:value-of select="location"/></xsl:if></message>
    <message format="html"><xsl:value-of select="issueBackground"/></message>
    <message><xsl:value-of select="name"/></message>
    <fix format="html"><xsl:value-of select="remediationDetail"/></fix>
    <fix format="html"><xsl:value-of select="remediationBackground"/></fix>
    <xsl:call-template name="cwes"><xsl:with-param name="text" select="string(vulnerabilityClassifications)"/></xsl:call-template>
    <xsl:call-template name="links"><xsl:with-param name="text" select="string(references)"/></xsl:call-template>
    <tag><xsl:if test="string(confidence)"><xsl:value-of select="concat('confidence:', confidence)"/></xsl:if></tag>
    <xsl:if test="severity = 'False positive'">
      <kind>notApplicable</kind>
      <suppressed>true</suppressed>
      <suppression>marked as a false positive in Burp</suppression>
    </xsl:if>
  </result>
</xsl:template>

<xsl:template name="cwes">
  <xsl:param name="text"/>
  <xsl:variable name="from" select="substring-after($text, 'CWE-')"/>
  <xsl:if test="$from">
    <cwe><xsl:value-of select="normalize-space(substring-before(concat(translate($from, ' &lt;', '::'), ':'), ':'))"/></cwe>
    <xsl:call-template name="cwes"><xsl:with-param name="text" select="$from"/></xsl:call-template>
  </xsl:if>
</xsl:template>

<xsl:template name="links">
  <xsl:param name="text"/>
  <xsl:variable name="from" select="translate(substring-after($text, 'href='), '&quot;', &quot;'&quot;)"/>
  <xsl:variable name="link" select='substring-before(substring($from, 2), "&apos;")'/>
  <xsl:if test="$link">
    <reference><xsl:value-of select="$link"/></reference>
    <xsl:call-template name="links"><xsl:with-param name="text" select="substring-after($from, $link)"/></xsl:call-template>
  </xsl:if>
</xsl:template>
</xsl:stylesheet>
