<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: nikto-xml
title: Nikto XML
tool: Nikto
recognise:
  - {root: =niktoscan}
  - {root: =niktoscans}
elements: [scandetails/item]
carries: [dates]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- A scan in a scan since 2.1.6; there the times of the outer one don't exist and "scanend"
     is the epoch. -->
<xsl:template match="/">
  <records>
    <xsl:for-each select="(//niktoscan[@version])[1]">
      <run tool_version="{@version}" start="{@scanstart}">
        <xsl:if test="not(contains(@scanend, ' 1970') or contains(@scanend, ' 1969'))">
          <end><xsl:value-of select="@scanend"/></end>
        </xsl:if>
      </run>
    </xsl:for-each>
    <run target="{(//scandetails)[1]/@sitename}"/>
    <xsl:apply-templates select="//scandetails/item"/>
  </records>
</xsl:template>

<!-- Nikto doesn't say how bad it is. The same words as of its JSON. -->
<xsl:template match="item">
  <xsl:variable name="site" select=".."/>
  <result port="{$site/@targetport}" protocol="tcp" last_seen="{$site/@starttime}">
    <rule><xsl:value-of select="@id"/></rule>
    <rule>unnamed</rule>
    <address><xsl:value-of select="$site/@targethostname"/></address>
    <address><xsl:value-of select="$site/@targetip"/></address>
    <message>
      <xsl:value-of select="@method"/>
      <xsl:if test="not(string(@method))">GET</xsl:if>
      <xsl:text> </xsl:text>
      <xsl:value-of select="uri"/>
      <xsl:if test="not(string(uri))">/</xsl:if>
      <xsl:text>: </xsl:text>
      <xsl:value-of select="description"/>
    </message>
    <xsl:call-template name="links"><xsl:with-param name="text" select="normalize-space(references)"/></xsl:call-template>
    <xsl:if test="string(@osvdbid) and @osvdbid != '0'">
      <tag><xsl:value-of select="concat('OSVDB-', @osvdbid)"/></tag>
    </xsl:if>
  </result>
</xsl:template>

<xsl:template name="links">
  <xsl:param name="text"/>
  <xsl:variable name="one" select="normalize-space(substring-before(concat(translate($text, ',', ' '), ' '), ' '))"/>
  <xsl:if test="starts-with($one, 'http')"><reference><xsl:value-of select="$one"/></reference></xsl:if>
  <xsl:if test="starts-with($one, 'CVE-')"><vulnerability><xsl:value-of select="$one"/></vulnerability></xsl:if>
  <xsl:if test="contains(translate($text, ',', ' '), ' ')">
    <xsl:call-template name="links">
      <xsl:with-param name="text" select="substring($text, string-length($one) + 2)"/>
    </xsl:call-template>
  </xsl:if>
</xsl:template>
</xsl:stylesheet>
