<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: sslscan-xml
title: sslscan XML (1.11 and 2)
tool: sslscan
recognise:
  - {root: =document, "@title": "^SSLScan"}
elements: [document/ssltest]
keep: [document/error]
carries: [passes]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- sslscan measures; what is bad about it is our reading, but for the strength of ciphers. -->
<xsl:template match="/document">
  <records>
    <run tool_version="{@version}">
      <xsl:if test="error">
        <success>false</success>
        <failure><xsl:value-of select="normalize-space(error[1])"/></failure>
      </xsl:if>
    </run>
    <xsl:apply-templates select="ssltest"/>
  </records>
</xsl:template>

<xsl:template match="ssltest">
  <xsl:apply-templates select="protocol[(@type = 'ssl' or @version = '1.0' or @version = '1.1')]"/>
  <xsl:if test="not(protocol)"><xsl:call-template name="old-protocols"/></xsl:if>
  <xsl:apply-templates select="fallback | renegotiation | compression | heartbleed[1]"/>
  <xsl:apply-templates select="cipher[@strength != 'strong' and @strength != 'acceptable']"/>
  <xsl:apply-templates select="(certificate | certificates/certificate)[1]"/>
</xsl:template>

<xsl:template name="check">
  <xsl:param name="rule"/>
  <xsl:param name="title"/>
  <xsl:param name="level"/>
  <xsl:param name="bad"/>
  <xsl:param name="more"/>
  <result rule="{$rule}" rule_title="{$title}" level="{$level}" protocol="tcp"
          target="{ancestor-or-self::ssltest/@sniname}" address="{ancestor-or-self::ssltest/@host}"
          port="{ancestor-or-self::ssltest/@port}">
    <kind><xsl:choose>
      <xsl:when test="$bad">fail</xsl:when>
      <xsl:otherwise>pass</xsl:otherwise>
    </xsl:choose></kind>
    <message><xsl:value-of select="$rule"/>
      <xsl:choose>
        <xsl:when test="not($bad)">: not found</xsl:when>
        <xsl:otherwise><xsl:value-of select="concat(': ', $title)"/>
          <xsl:if test="string($more)"><xsl:value-of select="concat(' (', $more, ')')"/></xsl:if>
        </xsl:otherwise>
      </xsl:choose></message>
  </result>
</xsl:template>

<xsl:template match="protocol">
  <xsl:call-template name="check">
    <xsl:with-param name="rule" select="concat(@type, '_', substring(@version, 1, 1), '_', substring(concat(@version, '.0'), 3, 1))"/>
    <xsl:with-param name="title" select="concat(translate(@type, 'stl', 'STL'), ' ', substring(concat(@version, '.0'), 1, 3), ' is offered')"/>
    <xsl:with-param name="level"><xsl:choose>
      <xsl:when test="@type = 'ssl'">high</xsl:when>
      <xsl:otherwise>medium</xsl:otherwise>
    </xsl:choose></xsl:with-param>
    <xsl:with-param name="bad" select="@enabled = '1'"/>
  </xsl:call-template>
</xsl:template>

<!-- Version 1 shows the protocols in the ciphers only. -->
<xsl:template name="old-protocols">
  <xsl:for-each select="(cipher[@sslversion = 'SSLv2'])[1] | (cipher[@sslversion = 'SSLv3'])[1]
      | (cipher[@sslversion = 'TLSv1.0'])[1] | (cipher[@sslversion = 'TLSv1.1'])[1]">
    <xsl:call-template name="check">
      <xsl:with-param name="rule"><xsl:choose>
        <xsl:when test="@sslversion = 'SSLv2'">ssl_2_0</xsl:when>
        <xsl:when test="@sslversion = 'SSLv3'">ssl_3_0</xsl:when>
        <xsl:when test="@sslversion = 'TLSv1.0'">tls_1_0</xsl:when>
        <xsl:otherwise>tls_1_1</xsl:otherwise>
      </xsl:choose></xsl:with-param>
      <xsl:with-param name="title"><xsl:choose>
        <xsl:when test="@sslversion = 'SSLv2'">SSL 2.0 is offered</xsl:when>
        <xsl:when test="@sslversion = 'SSLv3'">SSL 3.0 is offered</xsl:when>
        <xsl:otherwise><xsl:value-of select="concat(translate(@sslversion, 'v', ' '), ' is offered')"/></xsl:otherwise>
      </xsl:choose></xsl:with-param>
      <xsl:with-param name="level"><xsl:choose>
        <xsl:when test="starts-with(@sslversion, 'SSL')">high</xsl:when>
        <xsl:otherwise>medium</xsl:otherwise>
      </xsl:choose></xsl:with-param>
      <xsl:with-param name="bad" select="true()"/>
    </xsl:call-template>
  </xsl:for-each>
</xsl:template>

<xsl:template match="fallback">
  <xsl:call-template name="check">
    <xsl:with-param name="rule">fallback_scsv</xsl:with-param>
    <xsl:with-param name="title">No protection against downgrades</xsl:with-param>
    <xsl:with-param name="level">low</xsl:with-param>
    <xsl:with-param name="bad" select="@supported = '0'"/>
  </xsl:call-template>
</xsl:template>

<xsl:template match="renegotiation">
  <xsl:call-template name="check">
    <xsl:with-param name="rule">session_renegotiation</xsl:with-param>
    <xsl:with-param name="title">Insecure renegotiation</xsl:with-param>
    <xsl:with-param name="level">medium</xsl:with-param>
    <xsl:with-param name="bad" select="@supported = '1' and @secure = '0'"/>
  </xsl:call-template>
</xsl:template>

<xsl:template match="compression">
  <xsl:call-template name="check">
    <xsl:with-param name="rule">tls_compression</xsl:with-param>
    <xsl:with-param name="title">TLS compression is on (CRIME)</xsl:with-param>
    <xsl:with-param name="level">medium</xsl:with-param>
    <xsl:with-param name="bad" select="@supported = '1'"/>
  </xsl:call-template>
</xsl:template>

<!-- One for each version of TLS; a server that is vulnerable in one is vulnerable. -->
<xsl:template match="heartbleed">
  <xsl:call-template name="check">
    <xsl:with-param name="rule">heartbleed</xsl:with-param>
    <xsl:with-param name="title">Vulnerable to Heartbleed</xsl:with-param>
    <xsl:with-param name="level">critical</xsl:with-param>
    <xsl:with-param name="bad" select="boolean(../heartbleed[@vulnerable = '1'])"/>
    <xsl:with-param name="more" select="../heartbleed[@vulnerable = '1'][1]/@sslversion"/>
  </xsl:call-template>
</xsl:template>

<!-- Strengths besides strong and acceptable: medium, weak, anonymous, null. -->
<xsl:template match="cipher">
  <result rule="{concat('cipher_', @strength)}" rule_title="{concat('A cipher of strength ', @strength)}"
          severity="{@strength}" logical="{concat(@sslversion, ' ', @cipher)}" protocol="tcp"
          target="{../@sniname}" address="{../@host}" port="{../@port}">
    <message><xsl:value-of select="concat(@cipher, ' is accepted with ', @sslversion, ': ', @strength)"/>
      <xsl:if test="@bits"><xsl:value-of select="concat(', ', @bits, ' bits')"/></xsl:if></message>
    <level><xsl:choose>
      <xsl:when test="@strength = 'medium'">low</xsl:when>
      <xsl:when test="@strength = 'weak'">medium</xsl:when>
      <xsl:otherwise>high</xsl:otherwise>
    </xsl:choose></level>
  </result>
</xsl:template>

<!-- In version 2 one in short and one in full, the same. -->
<xsl:template match="certificate">
  <xsl:call-template name="check">
    <xsl:with-param name="rule">certificate_expired</xsl:with-param>
    <xsl:with-param name="title">The certificate has expired</xsl:with-param>
    <xsl:with-param name="level">medium</xsl:with-param>
    <xsl:with-param name="bad" select="normalize-space((expired | not-yet-valid)[normalize-space() = 'true']) = 'true'"/>
    <xsl:with-param name="more" select="normalize-space(not-valid-after)"/>
  </xsl:call-template>
  <xsl:call-template name="check">
    <xsl:with-param name="rule">certificate_self_signed</xsl:with-param>
    <xsl:with-param name="title">The certificate is self-signed</xsl:with-param>
    <xsl:with-param name="level">medium</xsl:with-param>
    <xsl:with-param name="bad" select="normalize-space(self-signed) = 'true'"/>
  </xsl:call-template>
  <xsl:if test="signature-algorithm">
    <xsl:call-template name="check">
      <xsl:with-param name="rule">certificate_signature</xsl:with-param>
      <xsl:with-param name="title">The certificate is signed with a broken hash</xsl:with-param>
      <xsl:with-param name="level">medium</xsl:with-param>
      <xsl:with-param name="bad" select="contains(signature-algorithm, 'sha1') or contains(signature-algorithm, 'md5')"/>
      <xsl:with-param name="more" select="normalize-space(signature-algorithm)"/>
    </xsl:call-template>
  </xsl:if>
  <xsl:if test="pk[@type = 'RSA']/@bits &gt; 0">
    <xsl:call-template name="check">
      <xsl:with-param name="rule">certificate_key_size</xsl:with-param>
      <xsl:with-param name="title">The key of the certificate is short</xsl:with-param>
      <xsl:with-param name="level">medium</xsl:with-param>
      <xsl:with-param name="bad" select="pk/@bits &lt; 2048"/>
      <xsl:with-param name="more" select="concat(pk/@bits, ' bits')"/>
    </xsl:call-template>
  </xsl:if>
</xsl:template>
</xsl:stylesheet>
