<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: whatweb-xml
title: WhatWeb XML
tool: WhatWeb
recognise:
  - {root: =log, target: any, http-status: any}
  - {root: =log, target: any, request-config: any}
elements: [log/target]
carries: []
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/">
  <records><xsl:apply-templates select="log/target/plugin"/></records>
</xsl:template>

<!-- Each plug-in that recognised something. Passwords found in pages are not passed on. -->
<xsl:template match="plugin">
  <result rule="{name}" level="info" address="{../uri}">
    <message>
      <xsl:value-of select="name"/>
      <xsl:if test="name != 'PasswordField'">
        <xsl:for-each select="(version | string | module)[position() &lt;= 10]">
          <xsl:if test="position() = 1">: </xsl:if>
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:value-of select="normalize-space()"/>
        </xsl:for-each>
      </xsl:if>
    </message>
  </result>
</xsl:template>
</xsl:stylesheet>
