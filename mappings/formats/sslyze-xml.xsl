<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: sslyze-xml
title: SSLyze XML (before version 3)
tool: SSLyze
recognise:
  - {root: =document, "@SSLyzeVersion": any}
  - {root: =document, "@title": "^SSLyze"}
elements: [results/target]
keep: [document/invalidTargets]
carries: [passes]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- SSLyze measures; what is bad about it is our reading, the same as of its JSON. -->
<xsl:template match="/document">
  <records>
    <run tool_version="{@SSLyzeVersion}">
      <xsl:if test="invalidTargets/*">
        <success>false</success>
        <failure><xsl:value-of select="concat('servers that were not reached: ', count(invalidTargets/*))"/></failure>
      </xsl:if>
    </run>
    <xsl:apply-templates select="results/target"/>
  </records>
</xsl:template>

<xsl:template match="target">
  <xsl:apply-templates select="sslv2 | sslv3 | tlsv1 | tlsv1_1"/>
  <xsl:apply-templates select="heartbleed/*[@isVulnerable] | openssl_ccs/*[@isVulnerable] | robot/*[@resultEnum]"/>
  <xsl:apply-templates select="reneg/sessionRenegotiation | compression/compressionMethod[1]"/>
  <xsl:apply-templates select="certinfo/certificateValidation"/>
</xsl:template>

<xsl:template name="check">
  <xsl:param name="rule"/>
  <xsl:param name="title"/>
  <xsl:param name="level"/>
  <xsl:param name="bad"/>
  <xsl:variable name="at" select="ancestor::target"/>
  <result rule="{$rule}" rule_title="{$title}" level="{$level}" protocol="tcp"
          target="{$at/@host}" port="{$at/@port}">
    <address><xsl:value-of select="$at/@ip"/></address>
    <address><xsl:value-of select="$at/@host"/></address>
    <kind><xsl:choose>
      <xsl:when test="$bad">fail</xsl:when>
      <xsl:otherwise>pass</xsl:otherwise>
    </xsl:choose></kind>
    <message><xsl:choose>
      <xsl:when test="$bad"><xsl:value-of select="$title"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat($rule, ': not found')"/></xsl:otherwise>
    </xsl:choose></message>
  </result>
</xsl:template>

<!-- A command that failed has an exception and nothing else. -->
<xsl:template match="sslv2 | sslv3 | tlsv1 | tlsv1_1">
  <xsl:if test="@isProtocolSupported or acceptedCipherSuites">
    <xsl:call-template name="check">
      <xsl:with-param name="rule"><xsl:choose>
        <xsl:when test="self::sslv2">ssl_2_0</xsl:when>
        <xsl:when test="self::sslv3">ssl_3_0</xsl:when>
        <xsl:when test="self::tlsv1">tls_1_0</xsl:when>
        <xsl:otherwise>tls_1_1</xsl:otherwise>
      </xsl:choose></xsl:with-param>
      <xsl:with-param name="title"><xsl:choose>
        <xsl:when test="self::sslv2">SSL 2.0 is offered</xsl:when>
        <xsl:when test="self::sslv3">SSL 3.0 is offered</xsl:when>
        <xsl:when test="self::tlsv1">TLS 1.0 is offered</xsl:when>
        <xsl:otherwise>TLS 1.1 is offered</xsl:otherwise>
      </xsl:choose></xsl:with-param>
      <xsl:with-param name="level"><xsl:choose>
        <xsl:when test="self::sslv2 or self::sslv3">high</xsl:when>
        <xsl:otherwise>medium</xsl:otherwise>
      </xsl:choose></xsl:with-param>
      <xsl:with-param name="bad" select="@isProtocolSupported = 'True' or acceptedCipherSuites/cipherSuite"/>
    </xsl:call-template>
  </xsl:if>
</xsl:template>

<xsl:template match="heartbleed/*">
  <xsl:call-template name="check">
    <xsl:with-param name="rule">heartbleed</xsl:with-param>
    <xsl:with-param name="title">Vulnerable to Heartbleed</xsl:with-param>
    <xsl:with-param name="level">critical</xsl:with-param>
    <xsl:with-param name="bad" select="@isVulnerable = 'True'"/>
  </xsl:call-template>
</xsl:template>

<xsl:template match="openssl_ccs/*">
  <xsl:call-template name="check">
    <xsl:with-param name="rule">openssl_ccs_injection</xsl:with-param>
    <xsl:with-param name="title">Vulnerable to CCS injection</xsl:with-param>
    <xsl:with-param name="level">high</xsl:with-param>
    <xsl:with-param name="bad" select="@isVulnerable = 'True'"/>
  </xsl:call-template>
</xsl:template>

<xsl:template match="robot/*">
  <xsl:call-template name="check">
    <xsl:with-param name="rule">robot</xsl:with-param>
    <xsl:with-param name="title">Vulnerable to ROBOT</xsl:with-param>
    <xsl:with-param name="level">high</xsl:with-param>
    <xsl:with-param name="bad" select="starts-with(@resultEnum, 'VULNERABLE')"/>
  </xsl:call-template>
</xsl:template>

<xsl:template match="sessionRenegotiation">
  <xsl:call-template name="check">
    <xsl:with-param name="rule">session_renegotiation</xsl:with-param>
    <xsl:with-param name="title">Clients can renegotiate, or renegotiation is insecure</xsl:with-param>
    <xsl:with-param name="level">medium</xsl:with-param>
    <xsl:with-param name="bad" select="@canBeClientInitiated = 'True' or @isSecure = 'False'"/>
  </xsl:call-template>
</xsl:template>

<xsl:template match="compressionMethod">
  <xsl:call-template name="check">
    <xsl:with-param name="rule">tls_compression</xsl:with-param>
    <xsl:with-param name="title">TLS compression is on (CRIME)</xsl:with-param>
    <xsl:with-param name="level">medium</xsl:with-param>
    <xsl:with-param name="bad" select="boolean(../compressionMethod[@isSupported = 'True'])"/>
  </xsl:call-template>
</xsl:template>

<xsl:template match="certificateValidation">
  <xsl:if test="pathValidation">
    <xsl:call-template name="check">
      <xsl:with-param name="rule">certificate_info</xsl:with-param>
      <xsl:with-param name="title">The certificate isn't trusted</xsl:with-param>
      <xsl:with-param name="level">medium</xsl:with-param>
      <xsl:with-param name="bad" select="boolean(pathValidation[string(@validationResult) != 'ok'])"/>
    </xsl:call-template>
  </xsl:if>
  <xsl:if test="hostnameValidation">
    <xsl:for-each select="hostnameValidation[1]">
      <xsl:call-template name="check">
        <xsl:with-param name="rule">certificate_hostname</xsl:with-param>
        <xsl:with-param name="title">The certificate is for another name</xsl:with-param>
        <xsl:with-param name="level">medium</xsl:with-param>
        <xsl:with-param name="bad" select="@certificateMatchesServerHostname = 'False'"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:if>
</xsl:template>
</xsl:stylesheet>
