<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: oval-results-xml
title: OVAL results (OpenSCAP and other OVAL interpreters)
tool: OpenSCAP
recognise:
  - {root: =oval_results, namespace: "^http://oval.mitre.org/XMLSchema/oval-results"}
carries: [passes, severities, dates, CVE]
-->
<!-- The classes of the results stand in the definitions, which are closed by then: one piece. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>
<xsl:key name="definition" match="*[local-name() = 'oval_definitions']/*[local-name() = 'definitions']/*[local-name() = 'definition']" use="@id"/>

<xsl:template match="/*">
  <records>
    <run end="{*[local-name() = 'generator']/*[local-name() = 'timestamp']}">
      <xsl:variable name="product" select="normalize-space(*[local-name() = 'generator']/*[local-name() = 'product_name'])"/>
      <xsl:if test="starts-with($product, 'cpe:/a:open-scap') or starts-with($product, 'OpenSCAP')">
        <tool_version><xsl:value-of select="*[local-name() = 'generator']/*[local-name() = 'product_version']"/></tool_version>
      </xsl:if>
    </run>
    <xsl:apply-templates select="*[local-name() = 'results']/*[local-name() = 'system']"/>
  </records>
</xsl:template>

<xsl:template match="*[local-name() = 'system']">
  <xsl:variable name="info" select="*[local-name() = 'oval_system_characteristics']/*[local-name() = 'system_info']"/>
  <xsl:variable name="addresses" select="$info/*[local-name() = 'interfaces']/*[local-name() = 'interface']/*[local-name() = 'ip_address']"/>
  <xsl:apply-templates select="*[local-name() = 'definitions']/*[local-name() = 'definition']">
    <xsl:with-param name="target" select="normalize-space($info/*[local-name() = 'primary_host_name'])"/>
    <xsl:with-param name="address" select="normalize-space($addresses[. != '127.0.0.1' and . != '::1'][1])"/>
  </xsl:apply-templates>
</xsl:template>

<!-- What "true" means depends on the class: there is the vulnerability, the patch is missing; but
     it complies, or (inventory, miscellaneous) it simply is there. -->
<xsl:template match="*[local-name() = 'definition']">
  <xsl:param name="target"/>
  <xsl:param name="address"/>
  <xsl:variable name="about" select="key('definition', @definition_id)[1]"/>
  <xsl:variable name="metadata" select="$about/*[local-name() = 'metadata']"/>
  <xsl:variable name="advisory" select="$metadata/*[local-name() = 'advisory']"/>
  <xsl:variable name="class" select="string(($about/@class | @class[not($about)])[1])"/>
  <xsl:variable name="bad" select="$class = 'vulnerability' or $class = 'patch'"/>
  <xsl:variable name="severity" select="normalize-space($advisory/*[local-name() = 'severity'])"/>
  <result rule="{@definition_id}" target="{$target}">
    <address><xsl:value-of select="$address"/></address>
    <address><xsl:value-of select="$target"/></address>
    <kind><xsl:choose>
      <xsl:when test="@result = 'not evaluated' or @result = 'not applicable'">notApplicable</xsl:when>
      <xsl:when test="@result != 'true' and @result != 'false'">open</xsl:when>
      <xsl:when test="$bad and @result = 'true'">fail</xsl:when>
      <xsl:when test="$bad">pass</xsl:when>
      <xsl:when test="$class = 'compliance' and @result = 'true'">pass</xsl:when>
      <xsl:when test="$class = 'compliance'">fail</xsl:when>
      <xsl:when test="@result = 'true'">informational</xsl:when>
      <xsl:otherwise>notApplicable</xsl:otherwise>
    </xsl:choose></kind>
    <rule_title><xsl:value-of select="normalize-space($metadata/*[local-name() = 'title'])"/></rule_title>
    <message><xsl:value-of select="normalize-space($metadata/*[local-name() = 'title'])"/></message>
    <message><xsl:value-of select="@definition_id"/></message>
    <severity><xsl:value-of select="$severity"/></severity>
    <xsl:if test="$severity = 'Important'"><level>high</level></xsl:if>
    <xsl:for-each select="$metadata/*[local-name() = 'reference']">
      <xsl:choose>
        <xsl:when test="@source = 'CVE' or starts-with(@ref_id, 'CVE-')">
          <vulnerability><xsl:value-of select="@ref_id"/></vulnerability>
        </xsl:when>
        <xsl:when test="string(@ref_id)"><tag><xsl:value-of select="@ref_id"/></tag></xsl:when>
      </xsl:choose>
      <xsl:if test="starts-with(@ref_url, 'http')"><reference><xsl:value-of select="@ref_url"/></reference></xsl:if>
    </xsl:for-each>
    <xsl:for-each select="$advisory/*[local-name() = 'cve']">
      <vulnerability><xsl:value-of select="."/></vulnerability>
      <xsl:if test="string(@cwe) and not(contains(@cwe, '|')) and not(contains(@cwe, '&gt;'))">
        <cwe><xsl:value-of select="@cwe"/></cwe>
      </xsl:if>
    </xsl:for-each>
  </result>
</xsl:template>
</xsl:stylesheet>
