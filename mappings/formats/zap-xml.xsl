<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: zap-xml
title: ZAP (Zed Attack Proxy), traditional XML report
tool: ZAP
recognise:
  - {root: =OWASPZAPReport}
elements: [alerts/alertitem]
carries: [severities, dates, CWE]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/OWASPZAPReport">
  <records>
    <run tool="ZAP" tool_version="{@version}" target="{site[1]/@name}">
      <start><xsl:value-of select="@created"/></start>
      <start><xsl:value-of select="@generated"/></start>
    </run>
    <xsl:apply-templates select="site/alerts/alertitem"/>
  </records>
</xsl:template>

<!-- An alert is one record, whose place is its site; where it occurs stands in the message.
     The severity word stands before the bracket of "Medium (High)". -->
<xsl:template match="alertitem">
  <result rule="{pluginid}" address="{../../@name}">
    <rule_title><xsl:value-of select="name"/></rule_title>
    <rule_title><xsl:value-of select="alert"/></rule_title>
    <severity><xsl:value-of select="substring-before(riskdesc, ' (')"/></severity>
    <severity><xsl:value-of select="riskdesc"/></severity>
    <severity><xsl:value-of select="riskcode"/></severity>
    <level>
      <xsl:choose>
        <xsl:when test="riskcode = '3'">high</xsl:when>
        <xsl:when test="riskcode = '2'">medium</xsl:when>
        <xsl:when test="riskcode = '1'">low</xsl:when>
        <xsl:when test="riskcode = '0'">info</xsl:when>
      </xsl:choose>
    </level>
    <message format="html"><xsl:value-of select="desc"/><xsl:call-template name="instances"/></message>
    <fix format="html"><xsl:value-of select="solution"/></fix>
    <xsl:call-template name="references"><xsl:with-param name="text" select="reference"/></xsl:call-template>
    <xsl:if test="number(cweid) &gt; 0"><cwe><xsl:value-of select="cweid"/></cwe></xsl:if>
    <xsl:for-each select="tags/tag/tag"><tag><xsl:value-of select="."/></tag></xsl:for-each>
    <!-- 4 was confirmed by a person, 0 was found to be wrong. -->
    <xsl:if test="confidence = '0'">
      <suppressed>true</suppressed>
      <suppression>marked as a false positive in ZAP</suppression>
    </xsl:if>
  </result>
</xsl:template>

<!-- Without queries, which hold what was sent. -->
<xsl:template name="instances">
  <xsl:for-each select="(instances/instance | self::*[not(instances) and uri])[position() &lt;= 20]">
    <xsl:text>&lt;br&gt;</xsl:text>
    <xsl:value-of select="method"/>
    <xsl:text> </xsl:text>
    <xsl:value-of select="substring-before(concat(uri, '?'), '?')"/>
    <xsl:if test="string(param)"> (<xsl:value-of select="param"/>)</xsl:if>
  </xsl:for-each>
</xsl:template>

<!-- Addresses in paragraphs, or one a line. -->
<xsl:template name="references">
  <xsl:param name="text"/>
  <xsl:variable name="from" select="substring-after($text, 'http')"/>
  <xsl:if test="$from">
    <xsl:variable name="line" select="substring-before(concat(translate($from, ' &#9;&lt;', '&#10;&#10;&#10;'), '&#10;'), '&#10;')"/>
    <reference><xsl:value-of select="concat('http', $line)"/></reference>
    <xsl:call-template name="references">
      <xsl:with-param name="text" select="substring-after($from, $line)"/>
    </xsl:call-template>
  </xsl:if>
</xsl:template>
</xsl:stylesheet>
