<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: nessus
title: Nessus and Tenable exports (.nessus), vulnerabilities and compliance
tool: Nessus
recognise:
  - {root: =NessusClientData_v2}
elements: [ReportHost/ReportItem]
keep: [ReportHost/HostProperties]
carries: [passes, controls, dates, severities, CVSS, CVE, CWE]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:cm="http://www.nessus.org/cm" exclude-result-prefixes="cm">
<xsl:output method="xml"/>

<xsl:template match="/">
  <records>
    <run tool="Nessus" target="{NessusClientData_v2/Report/@name}"/>
    <xsl:apply-templates select="NessusClientData_v2/Report/ReportHost"/>
  </records>
</xsl:template>

<xsl:template match="ReportHost">
  <xsl:variable name="tags" select="HostProperties/tag"/>
  <xsl:variable name="start" select="$tags[@name = 'HOST_START_TIMESTAMP']
                                     | $tags[@name = 'HOST_START']"/>
  <xsl:variable name="end" select="$tags[@name = 'HOST_END_TIMESTAMP']
                                   | $tags[@name = 'HOST_END']"/>
  <!-- The numbers know their time zone, the texts don't. -->
  <run>
    <start><xsl:value-of select="$tags[@name = 'HOST_START_TIMESTAMP']"/></start>
    <start><xsl:value-of select="$start"/></start>
    <end><xsl:value-of select="$tags[@name = 'HOST_END_TIMESTAMP']"/></end>
    <end><xsl:value-of select="$end"/></end>
  </run>
  <xsl:apply-templates select="ReportItem">
    <xsl:with-param name="host" select="@name"/>
    <xsl:with-param name="target" select="string($tags[@name = 'host-fqdn'][. != current()/@name])"/>
    <xsl:with-param name="seen" select="string($end[1])"/>
  </xsl:apply-templates>
</xsl:template>

<!-- What both kinds of items say alike. -->
<xsl:template name="place">
  <xsl:param name="target"/>
  <xsl:param name="seen"/>
  <target><xsl:value-of select="$target"/></target>
  <last_seen><xsl:value-of select="$seen"/></last_seen>
  <xsl:if test="@pluginFamily"><tag><xsl:value-of select="@pluginFamily"/></tag></xsl:if>
  <xsl:apply-templates select="solution | see_also"/>
</xsl:template>

<xsl:template match="ReportItem">
  <xsl:param name="host"/>
  <xsl:param name="target"/>
  <xsl:param name="seen"/>
  <!-- 0 is information, not a finding. -->
  <result rule="{@pluginID}" rule_title="{@pluginName}" address="{$host}" target="{$target}"
          last_seen="{$seen}"
          level="{substring-before(substring-after(' 0=info 1=low 2=medium 3=high 4=critical ', concat(' ', @severity, '=')), ' ')}">
    <xsl:copy-of select="@port | @protocol | @severity"/>
    <xsl:if test="@severity = '0'"><kind>informational</kind></xsl:if>
    <message><xsl:value-of select="concat(synopsis, '&#10;&#10;', description)"/></message>
    <tag><xsl:value-of select="@pluginFamily"/></tag>
    <xsl:apply-templates/>
  </result>
</xsl:template>

<!-- The children of an item, in its own order: CVSS 3 comes before CVSS 2 and 4. -->
<xsl:template match="ReportItem/text() | ReportItem/*"/>
<xsl:template match="ReportItem/plugin_name"><rule_title><xsl:value-of select="."/></rule_title></xsl:template>
<xsl:template match="ReportItem/cvss3_vector | ReportItem/cvss_vector | ReportItem/cvss4_vector">
  <cvss_vector><xsl:value-of select="."/></cvss_vector>
</xsl:template>
<xsl:template match="ReportItem/cvss3_base_score | ReportItem/cvss_base_score | ReportItem/cvss4_base_score">
  <cvss_score><xsl:value-of select="."/></cvss_score>
</xsl:template>
<xsl:template match="ReportItem/cve"><vulnerability><xsl:value-of select="."/></vulnerability></xsl:template>
<xsl:template match="ReportItem/cwe"><cwe><xsl:value-of select="."/></cwe></xsl:template>
<xsl:template match="ReportItem/solution">
  <xsl:if test=". != 'n/a'"><fix><xsl:value-of select="."/></fix></xsl:if>
</xsl:template>
<xsl:template match="ReportItem/see_also">
  <reference format="lines"><xsl:value-of select="."/></reference>
</xsl:template>
<xsl:template match="ReportItem/exploit_available">
  <xsl:if test=". = 'true'"><tag>exploit-available</tag></xsl:if>
</xsl:template>
<xsl:template match="ReportItem/xref">
  <xsl:choose>
    <xsl:when test="starts-with(., 'CWE:')"><cwe><xsl:value-of select="substring-after(., ':')"/></cwe></xsl:when>
    <xsl:when test="starts-with(., 'CISA-KNOWN-EXPLOITED')">
      <kev>true</kev><tag><xsl:value-of select="."/></tag>
    </xsl:when>
    <xsl:otherwise><tag><xsl:value-of select="."/></tag></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- An item of a compliance scan: the plugin is the same for all, the check is the rule. -->
<xsl:template match="ReportItem[cm:compliance-result]" priority="2">
  <xsl:param name="host"/>
  <xsl:param name="target"/>
  <xsl:param name="seen"/>
  <xsl:variable name="name" select="string(cm:compliance-check-name)"/>
  <result severity="{cm:compliance-result}" address="{$host}" port="{@port}"
          protocol="{@protocol}">
    <rule><xsl:value-of select="cm:compliance-check-id"/></rule>
    <rule><xsl:value-of select="$name"/></rule>
    <rule><xsl:value-of select="@pluginID"/></rule>
    <rule_title><xsl:value-of select="$name"/></rule_title>
    <kind>
      <xsl:choose>
        <xsl:when test="cm:compliance-result = 'PASSED'">pass</xsl:when>
        <xsl:when test="cm:compliance-result = 'FAILED'">fail</xsl:when>
        <xsl:when test="cm:compliance-result = 'WARNING'">review</xsl:when>
        <xsl:when test="cm:compliance-result = 'SKIPPED'">notApplicable</xsl:when>
        <xsl:otherwise>open</xsl:otherwise>
      </xsl:choose>
    </kind>
    <level>
      <xsl:choose>
        <xsl:when test="@severity = '4'">critical</xsl:when>
        <xsl:when test="@severity = '3'">high</xsl:when>
        <xsl:when test="@severity = '1'">low</xsl:when>
        <xsl:otherwise>medium</xsl:otherwise>
      </xsl:choose>
    </level>
    <message><xsl:value-of select="cm:compliance-info"/></message>
    <message><xsl:value-of select="$name"/></message>
    <fix><xsl:value-of select="cm:compliance-solution"/></fix>
    <xsl:call-template name="place">
      <xsl:with-param name="target" select="$target"/>
      <xsl:with-param name="seen" select="$seen"/>
    </xsl:call-template>
    <reference format="lines"><xsl:value-of select="cm:compliance-see-also"/></reference>
    <xsl:call-template name="controls">
      <xsl:with-param name="text" select="cm:compliance-reference"/>
    </xsl:call-template>
  </result>
</xsl:template>

<!-- "800-53|AC-2,PCI-DSSv4.0|8.2.1,CSF|PR.AC-1" -->
<xsl:template name="controls">
  <xsl:param name="text"/>
  <xsl:variable name="one" select="normalize-space(substring-before(concat($text, ','), ','))"/>
  <xsl:if test="contains($one, '|') and not(starts-with($one, 'LEVEL|'))">
    <control id="{substring-after($one, '|')}">
      <xsl:attribute name="framework">
        <xsl:call-template name="framework">
          <xsl:with-param name="name" select="substring-before($one, '|')"/>
        </xsl:call-template>
      </xsl:attribute>
    </control>
  </xsl:if>
  <xsl:if test="contains($text, ',')">
    <xsl:call-template name="controls">
      <xsl:with-param name="text" select="substring-after($text, ',')"/>
    </xsl:call-template>
  </xsl:if>
</xsl:template>

<!-- Tenable's short names, where the mapping set doesn't know them. -->
<xsl:template name="framework">
  <xsl:param name="name"/>
  <xsl:choose>
    <xsl:when test="$name = '800-53'">NIST 800-53 r4</xsl:when>
    <xsl:when test="$name = '800-53r5'">NIST 800-53 r5</xsl:when>
    <xsl:when test="$name = 'CSCv8'">CIS Controls v8</xsl:when>
    <xsl:when test="$name = 'CSF2.0'">NIST CSF 2.0</xsl:when>
    <xsl:when test="$name = 'CSF'">NIST CSF 1.1</xsl:when>
    <xsl:when test="$name = 'ISO-27001-2022'">ISO 27001:2022</xsl:when>
    <xsl:when test="$name = 'PCI-DSSv4.0'">PCI DSS 4.0</xsl:when>
    <xsl:when test="$name = 'PCI-DSSv3.2.1'">PCI DSS 3.2.1</xsl:when>
    <xsl:when test="$name = 'GDPR'">GDPR</xsl:when>
    <xsl:when test="$name = 'HIPAA'">HIPAA</xsl:when>
    <xsl:otherwise><xsl:value-of select="$name"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>
</xsl:stylesheet>
